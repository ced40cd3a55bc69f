package org.qmp4j.supervisor.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What clients of others see of a pull: libnbd's over a UNIX socket, and qemu-img's over TCP with TLS. */
@RealQemu
class RealBackupServerTest {
    private static final String CONFIGURATION = """
            [req]
            distinguished_name = dn
            [dn]
            [ca]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign
            [leaf]
            basicConstraints = critical,CA:FALSE
            subjectAltName = DNS:localhost,IP:127.0.0.1
            """;

    private Lab lab;
    private ChainGuest guest;
    private Domain domain;
    private Backups backups;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void start(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.startPaused());
        backups = lab.supervisor().backups();
        Saved.write(domain, "vda", 1, "0", "1M");
        Lab.get(lab.supervisor().checkpoints().create(domain, Saved.named("c1")));
        Saved.write(domain, "vda", 2, "1M", "128k");
        Saved.write(domain, "vda", 3, "8M", "64k");
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private static void need(String program, String question) {
        boolean there;
        try {
            there = new ProcessBuilder(program, question)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            there = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assumeTrue(there, program + " is not installed");
    }

    /** Its status, and what it said. */
    private record Ran(int status, String said) {}

    private static Ran run(String... argv) throws Exception {
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        String said = String.join("\n", process.inputReader().lines().toList());
        return new Ran(process.waitFor(), said);
    }

    private BackupStatus pull(String server, BackupOptions options) throws Exception {
        return Lab.get(backups.begin(
                domain,
                "<domainbackup mode='pull'><incremental>c1</incremental>" + server
                        + "<disks><disk name='vda'/></disks></domainbackup>",
                Optional.empty(),
                options));
    }

    @Test
    void libnbdSeesWhatWasWrittenSince() throws Exception {
        need("nbdinfo", "--version");
        String uri = pull("", BackupOptions.STANDARD).disks().get(0).uri();
        Ran listed = run("nbdinfo", "--json", String.valueOf(uri));
        assertEquals(0, listed.status(), listed.said());
        assertTrue(
                listed.said().contains("\"qemu:dirty-bitmap:backup-vda\"")
                        && listed.said().contains("\"base:allocation\""),
                listed.said());
        assertTrue(listed.said().contains("\"is_read_only\": true"), listed.said());
        Ran map = run("nbdinfo", "--map=qemu:dirty-bitmap:backup-vda", "--json", String.valueOf(uri));
        List<String> dirty = new ArrayList<>();
        for (JsonNode extent : new ObjectMapper().readTree(map.said())) {
            if (extent.path("type").asInt() == 1) {
                dirty.add(extent.path("offset").asLong() + "+"
                        + extent.path("length").asLong());
            }
        }
        assertEquals(List.of("1048576+131072", "8388608+65536"), dirty);
        Lab.get(backups.abort(domain));
    }

    /** {@code NAME-cert.pem} and {@code NAME-key.pem}, as QEMU wants them. */
    private static void certificate(Path directory, String kind, String name, String subject, String... signed)
            throws Exception {
        List<String> argv = new ArrayList<>(List.of(
                "openssl",
                "req",
                "-x509",
                "-config",
                directory.resolve("req.cnf").toString(),
                "-extensions",
                kind,
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + subject,
                "-keyout",
                directory.resolve(name + "-key.pem").toString(),
                "-out",
                directory.resolve(name + "-cert.pem").toString()));
        argv.addAll(List.of(signed));
        Ran made = run(argv.toArray(new String[0]));
        assertEquals(0, made.status(), made.said());
    }

    @Test
    void whoHasACertificateReadsItOverTls() throws Exception {
        need("openssl", "version");
        Path directory = Files.createDirectory(guest.file("pki"));
        Files.writeString(directory.resolve("req.cnf"), CONFIGURATION);
        certificate(directory, "ca", "ca", "the test");
        for (String name : List.of("server", "client")) {
            certificate(
                    directory,
                    "leaf",
                    name,
                    "localhost",
                    "-CA",
                    directory.resolve("ca-cert.pem").toString(),
                    "-CAkey",
                    directory.resolve("ca-key.pem").toString());
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String server = "<server transport='tcp' name='127.0.0.1' port='" + port + "' tls='yes'/>";
        BackupException without = Lab.failure(
                BackupException.class,
                backups.begin(
                        domain,
                        "<domainbackup mode='pull'>" + server + "</domainbackup>",
                        Optional.empty(),
                        BackupOptions.STANDARD));
        assertTrue(without.getMessage().contains("needs certificates"), without.getMessage());
        BackupStatus begun = pull(server, BackupOptions.STANDARD.withCertificates(directory));
        assertEquals("nbds://127.0.0.1:" + port + "/vda", begun.disks().get(0).uri());
        Saved.write(domain, "vda", 9, "0", "2M");
        String place = "driver=nbd,export=vda,server.type=inet,server.host=127.0.0.1,server.port=" + port;
        assertNotEquals(0, run("qemu-img", "info", "--image-opts", place).status(), "in clear text");
        String credentials = "tls-creds-x509,id=mine,endpoint=client,dir=" + directory;
        String secure = place + ",tls-creds=mine";
        String out = guest.file("read.raw").toString();
        guest.img("convert", "--object", credentials, "--image-opts", secure, "-O", "raw", out);
        byte[] expected = new byte[16 << 20];
        Arrays.fill(expected, 0, 1 << 20, (byte) 1);
        Arrays.fill(expected, 1 << 20, (1 << 20) + (128 << 10), (byte) 2);
        Arrays.fill(expected, 8 << 20, (8 << 20) + (64 << 10), (byte) 3);
        assertArrayEquals(expected, Files.readAllBytes(Path.of(out)));
        for (String own : List.of("client-cert.pem", "client-key.pem")) {
            Files.delete(directory.resolve(own));
        }
        assertNotEquals(
                0,
                run("qemu-img", "info", "--object", credentials, "--image-opts", secure)
                        .status(),
                "without a certificate of one's own");
        assertEquals(
                BackupResult.Outcome.COMPLETED, Lab.get(backups.abort(domain)).outcome());
        assertFalse(run("qemu-img", "info", "--image-opts", place).said().contains("virtual size"));
    }
}
