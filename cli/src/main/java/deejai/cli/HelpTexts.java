package deejai.cli;

import java.util.Comparator;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/// How the help of all commands looks: as wide as the terminal, and a command's own options, in the order in which they
/// matter, before those that every command has.
final class HelpTexts {

    private HelpTexts() {}

    static void arrange(CommandLine commandLine) {
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpTexts::options);
        commandLine.getCommandSpec().versionProvider(new Version());
        commandLine.getSubcommands().values().forEach(HelpTexts::arrange);
    }

    private static String options(Help help) {
        return help.optionList(
                help.createDefaultLayout(), Comparator.comparing(HelpTexts::isShared), help.parameterLabelRenderer());
    }

    private static boolean isShared(OptionSpec option) {
        return option.scopeType() == ScopeType.INHERIT || option.usageHelp() || option.versionHelp();
    }
}
