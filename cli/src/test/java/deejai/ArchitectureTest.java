package deejai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "deejai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("deejai.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNoCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("deejai.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("deejai.cli..", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule onlyAudioKnowsFfmpeg = noClasses()
            .that()
            .resideOutsideOfPackage("deejai.audio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule onlyTheEncoderKnowsOnnxRuntime = noClasses()
            .that()
            .resideOutsideOfPackage("deejai.encoder..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule resourcesOfTheServerHaveNoCycles =
            slices().matching("deejai.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheServerKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackage("deejai.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "io.micrometer..");

    @ArchTest
    static final ArchRule onlyStoresKnowDatabases = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "deejai.library..",
                    "deejai.cli..",
                    "deejai.server.database..",
                    "deejai.server.accounts..",
                    "deejai.server.savedplaylists..",
                    "deejai.server.problems..") // which tell that a database is away
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "org.sqlite..", "org.flywaydb..", "java.sql..");

    @ArchTest
    static final ArchRule onlyTheLibraryKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("deejai.library..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyTheTrainingOfEncodersKnowsPyTorch = noClasses()
            .that()
            .resideOutsideOfPackage("deejai.mp3tovec..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule vectorsAndSoundStandAlone = classes()
            .that()
            .resideInAnyPackage("deejai.similarity..", "deejai.spectrogram..", "deejai.audio..", "deejai.simd..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "deejai.similarity..",
                    "deejai.spectrogram..",
                    "deejai.audio..",
                    "deejai.simd..",
                    "java..",
                    "jdk.incubator.vector..",
                    "org.bytedeco..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule packagesAreDomainConcepts = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..impl..", "..helper..");
}
