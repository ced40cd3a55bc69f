package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What no command line says of a display and of the balloon: seen by who connects, and by who asks QEMU. */
@RealQemu
class RealDisplayPasswordTest {
    private static final int NONE = 1;
    private static final int VNC_AUTHENTICATION = 2;

    private Lab lab;

    @BeforeEach
    void makeLab(RealQemuBinary qemu) throws IOException {
        lab = makeLab(qemu.path());
    }

    Lab makeLab(Path qemu) throws IOException {
        return Lab.with(qemu);
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private Domain define(String attributes) {
        return lab.supervisor().define(lab.xml("guarded").replace("type='vnc'", "type='vnc' " + attributes));
    }

    @Test
    void whoKnowsThePasswordIsLetInAndNobodyElse() throws Exception {
        Domain domain = define("passwd='swordfis' connected='keep'");
        Lab.get(domain.start());
        assertEquals(VNC_AUTHENTICATION, security(domain));
        assertTrue(letIn(domain, "swordfis"));
        assertFalse(letIn(domain, "guessed"));
    }

    @Test
    void aPasswordThatHasExpiredLetsNobodyIn() throws Exception {
        Domain domain = define("passwd='swordfis' passwdValidTo='2020-02-02T02:02:02'");
        Lab.get(domain.start());
        assertEquals(VNC_AUTHENTICATION, security(domain));
        assertFalse(letIn(domain, "swordfis"));
    }

    @Test
    void withoutAPasswordNobodyIsAsked() throws Exception {
        Domain domain = define("");
        Lab.get(domain.start());
        assertEquals(NONE, security(domain));
    }

    /** What its operator has changed since stays as it is. */
    @Test
    void anAttachmentSaysItNotAgain() throws Exception {
        Domain domain = define("passwd='swordfis'");
        Lab.get(domain.start());
        Lab.get(domain.run(
                JobKind.CONTROL,
                scope -> scope.await(scope.monitor()
                        .execute(
                                "set_password",
                                QmpJson.object().put("protocol", "vnc").put("password", "trout")))));
        lab.supervisor().close();
        lab.open(lab.options());
        Domain found = lab.supervisor().domain("guarded");
        assertEquals(DomainState.RUNNING, found.state());
        assertTrue(letIn(found, "trout"));
        assertFalse(letIn(found, "swordfis"));
    }

    @Test
    void whatIsShownDoesNotSayIt() throws Exception {
        Domain domain = define("passwd='swordfis'");
        Lab.get(domain.start());
        assertFalse(domain.inactiveXml().contains("swordfis"), domain.inactiveXml());
        assertFalse(domain.liveXml().orElseThrow().contains("swordfis"));
        assertTrue(domain.inactiveXml(true).contains("passwd='swordfis'"));
        assertTrue(domain.liveXml(true).orElseThrow().contains("passwd='swordfis'"));
        assertFalse(domain.liveRecord().orElseThrow().toString().contains("swordfis"));
        assertFalse(domain.definition().toString().contains("swordfis"));
    }

    @Test
    void whatVncCannotKeepIsRefused() {
        Domain domain = define("passwd='ninebytes'");
        UnsupportedConfigurationException refusal =
                Lab.failure(UnsupportedConfigurationException.class, domain.start());
        assertEquals("/domain/devices/graphics[1]", refusal.element(), refusal.reason());
        DomainXmlException dropping =
                assertThrows(DomainXmlException.class, () -> define("passwd='a' connected='fail'"));
        assertTrue(String.valueOf(dropping.getMessage()).contains("/domain/devices/graphics"), dropping.getMessage());
    }

    @Test
    void theBalloonIsAskedAsOftenAsItsDefinitionSays() throws Exception {
        Domain domain = lab.supervisor()
                .define(lab.xml("asked")
                        .replace(
                                "</devices>", "<memballoon model='virtio'><stats period='7'/></memballoon></devices>"));
        Lab.get(domain.start());
        String period = Lab.get(domain.run(
                JobKind.INSPECT,
                scope -> scope.await(scope.monitor()
                                .execute(
                                        "qom-get",
                                        QmpJson.object()
                                                .put("path", "/machine/peripheral/balloon0")
                                                .put("property", "guest-stats-polling-interval")))
                        .toString()));
        assertEquals("7", period);
    }

    private static Path socket(Domain domain) {
        return domain.liveRecord().orElseThrow().sockets().get("vnc");
    }

    /** The first kind of security that its server offers. */
    private static int security(Domain domain) throws Exception {
        try (SocketChannel server = greeted(domain)) {
            return read(server, read(server, 1)[0])[0];
        }
    }

    private static boolean letIn(Domain domain, String password) throws Exception {
        try (SocketChannel server = greeted(domain)) {
            read(server, read(server, 1)[0]);
            server.write(ByteBuffer.wrap(new byte[] {VNC_AUTHENTICATION}));
            byte[] challenge = read(server, 16);
            Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
            des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key(password), "DES"));
            server.write(ByteBuffer.wrap(des.doFinal(challenge)));
            return Arrays.equals(new byte[4], read(server, 4));
        }
    }

    /** VNC takes the bits of each byte in the other order. */
    private static byte[] key(String password) {
        byte[] key = Arrays.copyOf(password.getBytes(StandardCharsets.ISO_8859_1), 8);
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (Integer.reverse(key[i]) >>> 24);
        }
        return key;
    }

    private static SocketChannel greeted(Domain domain) throws Exception {
        SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX);
        server.connect(UnixDomainSocketAddress.of(socket(domain)));
        server.write(ByteBuffer.wrap(read(server, 12)));
        return server;
    }

    private static byte[] read(SocketChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return bytes.array();
    }
}
