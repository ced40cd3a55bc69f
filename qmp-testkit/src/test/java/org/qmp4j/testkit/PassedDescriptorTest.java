package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.schema.QemuVersion;

/** Sets of descriptors of the command line, which no scenario can pass; as the real ones answered with descriptor 5 open. */
class PassedDescriptorTest {

    private static final String ALL =
            "{\"return\":[{\"fdset-id\":2,\"fds\":[{\"fd\":6,\"opaque\":\"in\"},{\"fd\":7}]},{\"fdset-id\":1,\"fds\":[{\"fd\":8}]}]}";
    private static final String FIRST =
            "{\"return\":[{\"fdset-id\":2,\"fds\":[{\"fd\":6,\"opaque\":\"in\"},{\"fd\":7}]}]}";

    @Test
    void setsOfTheCommandLineGo() throws Exception {
        play(QemuVersion.V10_0, "-S", FIRST);
    }

    @Test
    void setsOfTheOldOneStayUntilTheGuestRuns() throws Exception {
        play(QemuVersion.V7_2, "-S", ALL);
        play(QemuVersion.V7_2, "-nodefaults", FIRST);
    }

    private static void play(QemuVersion version, String mode, String after) throws IOException {
        try (FakeQemu fake = FakeQemu.builder()
                        .version(version)
                        .arguments(mode, "-add-fd", "fd=5,set=2,opaque=in", "-add-fd", "fd=5,set=2")
                        .arguments("-add-fd", "fd=5,set=1")
                        .start();
                PlainClient client = PlainClient.negotiated(fake.socket())) {
            client.send("{\"execute\":\"query-fdsets\"}");
            assertEquals(ALL, client.json().toString());
            client.send("{\"execute\":\"remove-fd\",\"arguments\":{\"fdset-id\":2,\"fd\":999}}");
            assertTrue(client.line().contains("File descriptor named 'fdset-id:2, fd:999' not found"));
            client.send("{\"execute\":\"remove-fd\",\"arguments\":{\"fdset-id\":1}}");
            assertEquals("{\"return\":{}}", client.json().toString());
            client.send("{\"execute\":\"query-fdsets\"}");
            assertEquals(after, client.json().toString());
        }
    }

    @Test
    void refusesInTheseWords() {
        String[][] cases = {
            {"fd=-1,set=1", "fd option is required and must be non-negative"},
            {"set=1", "fd option is required and must be non-negative"},
            {"fd=5", "set option is required and must be non-negative"},
            {"fd=5,set=-1", "set option is required and must be non-negative"},
            {"fd=5,set=1,zz=1", "Invalid parameter 'zz'"},
            {"fd=x,set=1", "Parameter 'fd' expects a number"},
            {"fd=0,set=1", "fd cannot be a standard I/O stream"},
        };
        for (String[] one : cases) {
            FakeQemu.Builder builder = FakeQemu.builder().arguments("-add-fd", one[0]);
            String said =
                    assertThrows(IllegalArgumentException.class, builder::start).getMessage();
            assertEquals("QEMU would not start: -add-fd " + one[0] + ": " + one[1], said);
        }
    }
}
