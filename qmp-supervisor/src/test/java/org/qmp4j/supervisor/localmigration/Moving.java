package org.qmp4j.supervisor.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;

/** What must be true of a guest that was moved, or was to be. */
public final class Moving {
    private static final String HEARTBEAT = "heartbeat ";

    private Moving() {}

    /** A guest whose memory is its process's own, so that it has to be copied whenever it is moved. */
    public static String copied(String xml) {
        return xml.replace("<genid/>", "<genid/><memoryBacking><source type='anonymous'/></memoryBacking>");
    }

    public static void assertRunsOnce(Lab lab, Domain domain) throws Exception {
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
        assertTrue(Lab.get(domain.queryStatus()).running());
        assertInPlace(lab, domain);
        // what the guest says after it was looked at comes from the process that runs
        assertTrue(beat(lab, domain) > 0);
    }

    public static void assertInPlace(Lab lab, Domain domain) throws Exception {
        long pid = Lab.pid(domain);
        Deadline.await("one process is left", () -> lab.processes().size() == 1);
        assertTrue(lab.processes().get(0).startsWith(pid + " "), pid + " of " + lab.processes());
        String generation =
                Long.toString(domain.liveRecord().orElseThrow().proof().generation());
        assertEquals(
                generation,
                Files.readSymbolicLink(lab.run(domain).resolve("current")).toString());
        try (var entries = Files.list(lab.run(domain))) {
            assertEquals(
                    List.of(generation),
                    entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> name.matches("[0-9]+"))
                            .toList());
        }
        assertTrue(
                Files.readSymbolicLink(serial(lab, domain))
                        .startsWith(lab.run(domain).resolve(generation)),
                "its socket leads elsewhere");
        assertFalse(Files.exists(lab.state(domain).resolve("peer.json")), "a peer is kept for ever");
        assertFalse(
                Files.exists(lab.state(domain).resolve("journal/local-migration.json")), "it is under way for ever");
    }

    public static Path serial(Lab lab, Domain domain) {
        return lab.root().resolve(domain.definition().name() + ".serial");
    }

    /** The number of the next heartbeat; that of a fake guest is none. */
    static long beat(Lab lab, Domain domain) throws Exception {
        String text = Lab.readUntil(serial(lab, domain), HEARTBEAT) + Lab.readUntil(serial(lab, domain), HEARTBEAT);
        return text.length();
    }

    /** Processes that wait for a guest. */
    public static List<Long> peers(Lab lab) {
        return lab.processes().stream()
                .filter(line -> line.contains(" -incoming "))
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    /** Processes that the lab has besides the one of the domain. */
    static List<Long> others(Lab lab, long pid) throws IOException {
        return lab.processes().stream()
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .filter(other -> other != pid)
                .toList();
    }
}
