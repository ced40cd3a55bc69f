package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Certificates as QEMU has them in a directory, by openssl. */
public final class TestCertificates {
    private static final List<String> USAGES = List.of("server", "client");

    private TestCertificates() {}

    /** An authority, and a certificate of each side that it has signed: of 127.0.0.1, and of {@code there}. */
    public static Path make(Path directory) throws Exception {
        assumeTrue(shell("command -v openssl") == 0, "there is no openssl");
        Files.createDirectory(directory);
        List<String> lines = new ArrayList<>();
        lines.add("set -e; cd " + directory);
        lines.add("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=ca -keyout ca-key.pem -out ca-cert.pem"
                + " -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign");
        for (String usage : USAGES) {
            lines.add("openssl req -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -keyout " + usage + "-key.pem -out "
                    + usage + ".csr");
            lines.add("printf 'subjectAltName=IP:127.0.0.1,DNS:there\nextendedKeyUsage=" + usage
                    + "Auth\nkeyUsage=digitalSignature,keyEncipherment\n' > ext");
            lines.add("openssl x509 -req -days 2 -in " + usage
                    + ".csr -CA ca-cert.pem -CAkey ca-key.pem -CAcreateserial -extfile ext -out " + usage
                    + "-cert.pem");
        }
        assertEquals(0, shell(String.join("\n", lines)));
        return directory;
    }

    /** @return its exit code */
    public static int shell(String script) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
