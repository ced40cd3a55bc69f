package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.livemigration.Ports;
import org.qmp4j.supervisor.migrationwire.LinkOptions;
import org.qmp4j.supervisor.migrationwire.MigrationAddress;
import picocli.CommandLine.Option;

/** How a verb is connected to the other supervisor of a migration. */
class GoalOptions {
    @Option(
            names = "--tls",
            paramLabel = "DIR",
            description =
                    "encrypts all of it by the certificates of that directory; --tls-name is what the other must show")
    private @Nullable Path tls;

    @Option(
            names = "--tls-name",
            paramLabel = "NAME",
            description = "the name in the other's certificate (default: its address)")
    private String tlsName = "";

    @Option(names = "--insecure", description = "also in the clear, to another host")
    private boolean insecure;

    /** The directory of certificates, or null. */
    @Nullable
    Path certificates() {
        return tls == null ? null : tls.toAbsolutePath().normalize();
    }

    /** What a person says that the other's certificate must show. */
    String peer() {
        return tlsName;
    }

    LinkOptions link() {
        Path directory = certificates();
        LinkOptions link = insecure ? LinkOptions.STANDARD.inTheClear() : LinkOptions.STANDARD;
        return directory == null ? link : link.withTls(directory, tlsName);
    }

    /** Of the side that listens, which asks for the certificates of an authority and not for a name. */
    LinkOptions served() {
        if (!tlsName.isEmpty()) {
            throw new CallException(
                    Code.USAGE,
                    "--tls-name is for who migrates a guest; whoever the authority has signed may send one",
                    "leave it out, and have an authority for these hosts alone");
        }
        return link();
    }

    /** The ports of {@code --ports}; whatever is free where it is not said. */
    static Ports ports(@Nullable String text) {
        try {
            return text == null ? Ports.ANY : Ports.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CallException(
                    Code.USAGE,
                    String.valueOf(e.getMessage()),
                    "say --ports 49152-49215: two for each guest at a time");
        }
    }

    static MigrationAddress address(String uri) {
        try {
            return MigrationAddress.parse(uri);
        } catch (IllegalArgumentException e) {
            throw new CallException(
                    Code.USAGE, String.valueOf(e.getMessage()), "say where vm migrate-serve listens: its --listen");
        }
    }
}
