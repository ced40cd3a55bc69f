package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The state of a guest is encrypted, and goes to nobody else. */
@RealQemu
class RealTlsMigrationTest {
    private static final List<String> USAGES = List.of("server", "client");

    private final RealQemuBinary qemu;
    private TwoRoots roots;
    private Domain domain;

    RealTlsMigrationTest(RealQemuBinary found) {
        this.qemu = found;
    }

    @BeforeEach
    void start() throws Exception {
        roots = new TwoRoots(Lab.with(qemu.path()));
        domain = roots.lab().define("moving");
        Lab.get(domain.start());
    }

    @AfterEach
    void cleanUp() {
        roots.close();
    }

    /** An authority, and a certificate of each side that it has signed. */
    private Path certificates(String name) throws Exception {
        Path directory = Files.createDirectory(roots.lab().root().resolve(name));
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

    private static int shell(String script) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void itsStateIsEncryptedAndNobodyElseGetsIt() throws Exception {
        assumeTrue(shell("command -v openssl") == 0, "there is no openssl");
        Path ours = certificates("ours");
        Path others = certificates("others");
        LiveMigrations here = roots.here().liveMigrations();
        LiveMigrations there = roots.there().liveMigrations();
        ArrivalOptions arrival = roots.arrival(domain).withTls(ours);
        for (LiveMigrationOptions wrong : List.of(
                LiveMigrationOptions.STANDARD.withTls(others, "there"),
                LiveMigrationOptions.STANDARD.withTls(ours, "elsewhere"))) {
            Lab.failure(
                    OperationException.class,
                    here.migrate(domain, there, arrival, wrong).stage());
            roots.assertRunsOnlyIn(domain);
        }
        ArrivalOptions tcp = arrival.at(new Listening.Tcp("127.0.0.1", 0, "127.0.0.1"));
        Lab.get(here.migrate(domain, there, tcp, LiveMigrationOptions.STANDARD.withTls(ours, ""))
                .stage());
        Domain copy = roots.there().domain("moving");
        roots.assertRunsOnlyIn(copy);
        ArrivalOptions back = ArrivalOptions.STANDARD
                .withXml(Lab.get(there.begin(copy))
                        .xml()
                        .replace(".there'", ".serial'")
                        .replace("/disk.img", "/disk.copy"))
                .copyingStorage()
                .withTls(ours);
        Lab.get(there.migrate(copy, here, back, LiveMigrationOptions.STANDARD.withTls(ours, "there"))
                .stage());
        roots.assertRunsOnlyIn(domain);
        assertTrue(domain.liveRecord().orElseThrow().argv().toString().contains("disk.copy"), "its disk went too");
    }
}
