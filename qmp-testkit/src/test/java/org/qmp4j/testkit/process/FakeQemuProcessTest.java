package org.qmp4j.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.schema.QemuVersion;

/** The contract for the fake, and what only the fake does. */
class FakeQemuProcessTest extends QemuProcessContract {

    @Override
    Path program() throws IOException {
        Path installed = directory.resolve("fake-qemu");
        return Files.exists(installed) ? installed : FakeQemuLauncher.install(directory);
    }

    @Override
    String version() {
        return QemuVersion.V7_2.toString();
    }

    @Test
    void livesTheSameLifeInsideThisProcess() throws Exception {
        CountDownLatch halted = new CountDownLatch(1);
        CommandLine line = CommandLine.parse(GuestConversation.commandLine(directory));
        new FakeProcess(line, QemuVersion.V7_2, List.of(), halted::countDown, text -> {}).start();
        new GuestConversation(directory).play();
        assertTrue(halted.await(20, TimeUnit.SECONDS));
    }

    @Test
    void saysGoodByeInsideThisProcess() throws Exception {
        CountDownLatch halted = new CountDownLatch(1);
        Path monitor = directory.resolve("qmp.sock");
        Path serial = directory.resolve("serial.sock");
        CommandLine line = CommandLine.parse(List.of(
                "-nodefaults",
                "-qmp",
                "unix:" + monitor + ",server=on,wait=off",
                "-serial",
                "unix:" + serial + ",server=on,wait=off",
                "-chardev",
                "null,id=c",
                "-device",
                "vmgenid,guid=auto",
                "-name",
                "web"));
        FakeProcess process = new FakeProcess(line, QemuVersion.V7_2, List.of(), halted::countDown, text -> {});
        process.start();
        try (PlainClient client = PlainClient.negotiated(monitor);
                PlainClient port = PlainClient.connect(serial)) {
            client.send(
                    "{\"execute\":\"query-vm-generation-id\"}{\"execute\":\"query-chardev\"}{\"execute\":\"query-vnc\"}");
            assertEquals(36, client.json().path("return").path("guid").asText().length());
            assertEquals(3, client.json().path("return").size());
            assertEquals("{\"return\": {\"enabled\": false}}\r\n", client.line());
            String first = port.line();
            assertTrue(first.startsWith(BootSector.HEARTBEAT) || first.startsWith(BootSector.BANNER), first);
            process.endBySignal();
            assertTrue(client.line().contains("host-signal"));
        }
        assertTrue(halted.await(20, TimeUnit.SECONDS));
    }

    @Test
    void refusesWhatItCannotModel() {
        String[][] cases = {
            {"-daemonize"},
            {"-incoming"},
            {"-incoming", "tcp:0:1"},
            {"-action", "reboot=none"},
            {"-loadvm", "x"},
            {"-chardev", "pty,id=c"},
            {"-chardev", "socket,id=c,host=x,port=1"},
            {"-serial", "stdio"},
            {"-vnc", ":1"},
            {"-device", "{\"driver\":\"isa-serial\",\"chardev\":\"zz\"}"},
            {"-device", "{\"driver\":\"ide-hd\",\"drive\":\"zz\"}"},
            {"-object", "{"},
            {"/"},
        };
        for (String[] one : cases) {
            assertThrows(
                    StartFailure.class,
                    () -> new FakeProcess(
                            CommandLine.parse(List.of(one)), QemuVersion.V7_2, List.of(), () -> {}, text -> {}),
                    String.join(" ", one));
        }
    }
}
