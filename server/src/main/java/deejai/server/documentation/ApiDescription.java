package deejai.server.documentation;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/// What the OpenAPI document says of the API as a whole.
final class ApiDescription {

    private static final String COOKIE = "session";
    private static final String TOKEN = "token";

    private static final String ABOUT = """
            Playlists that flow from track to track, made of the music of this server by how it sounds and by what \
            people put together.

            - **Tracks** are known by an id that is a hash of their sound: it stays when a file is moved or tagged anew.
            - **Similarities** are cosines, -1 to 1; **distances** are 1 minus that, 0 to 2. *Creativity* weighs the \
            two: 1 goes by sound alone, 0 by co-listening alone.
            - **Problems** are told as problem details (RFC 9457) with a `code` to go by; 429 and 503 say when to try \
            again.
            - On a server for this machine alone nobody has to sign in. Else send the cookie of a session, or a token \
            of your account as `Authorization: Bearer`.
            """;

    private ApiDescription() {}

    /// A document that describes no operation yet.
    static OpenAPI document() {
        String version = ApiDescription.class.getPackage().getImplementationVersion();
        return new OpenAPI()
                .info(new Info()
                        .title("Deej-A.I.")
                        .version(version == null ? "2" : version)
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(tags())
                .components(new Components()
                        .addSecuritySchemes(
                                COOKIE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("deejai_session")
                                        .description("The session of somebody who signed in."))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token of an account, for programs.")))
                // any one of them will do, or none where the server asks for none
                .security(List.of(
                        new SecurityRequirement(),
                        new SecurityRequirement().addList(COOKIE),
                        new SecurityRequirement().addList(TOKEN)));
    }

    private static List<Tag> tags() {
        return List.of(
                tag("Tracks", "Search, details, and what is near a track."),
                tag("Artists and albums", "The library by artist and by album."),
                tag("Playlists", "Making playlists and working on them. Nothing is kept: see the saved ones for that."),
                tag("Map", "The library as a picture: what sounds alike lies together."),
                tag("Saved playlists", "Playlists that are kept: lists, ratings, files to export."),
                tag("Sharing", "Links to saved playlists, for people without an account."),
                tag("Listening", "Hearing tracks, and finding what sounds like a file or a recording."),
                tag("Library", "What the server knows, its folders, and how scans go on."),
                tag("Session", "Signing in and out, and who you are."),
                tag("Accounts", "Who may sign in; for admins."),
                tag("Tokens", "For programs, which send them instead of signing in."),
                tag("Server", "Health and version."),
                tag("Original website", "The API of the original website, for its clients."));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
