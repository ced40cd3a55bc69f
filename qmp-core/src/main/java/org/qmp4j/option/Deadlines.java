package org.qmp4j.option;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long each command may take. One value for all is wrong in both directions: a hung {@code query-status} must be
 * noticed in seconds, while {@code device_add} may take a minute and a {@code transaction} ten.
 */
public final class Deadlines {
    private static final Deadline ORDINARY = new Deadline(Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final Deadline SLOW = Deadline.of(Duration.ofMinutes(1));
    private static final Deadline BLOCK = Deadline.of(Duration.ofMinutes(10));

    private final Deadline ordinary;
    private final Map<String, Deadline> byCommand;

    private Deadlines(Deadline ordinary, Map<String, Deadline> byCommand) {
        this.ordinary = ordinary;
        this.byCommand = Map.copyOf(byCommand);
    }

    /**
     * The defaults: 30 s (warning at 5 s); one minute for commands that open images, realize devices or tear QEMU down;
     * ten for those that flush or copy guest data before they answer.
     */
    public static Deadlines standard() {
        Map<String, Deadline> table = new HashMap<>();
        for (String name : new String[] {
            "blockdev-add",
            "blockdev-del",
            "blockdev-reopen",
            "blockdev-change-medium",
            "chardev-add",
            "chardev-change",
            "chardev-remove",
            "device_add",
            "device_del",
            "netdev_add",
            "netdev_del",
            "object-add",
            "object-del",
            "quit",
            "screendump",
            "migrate",
            "migrate-incoming",
            "nbd-server-stop",
            "query-qmp-schema"
        }) {
            table.put(name, SLOW);
        }
        for (String name : new String[] {
            "transaction",
            "blockdev-snapshot",
            "blockdev-snapshot-sync",
            "blockdev-snapshot-internal-sync",
            "blockdev-snapshot-delete-internal-sync",
            "block_resize",
            "drive-mirror",
            "blockdev-mirror",
            "block-commit",
            "block-stream",
            "block-job-cancel",
            "block-job-complete",
            "job-finalize",
            "dump-guest-memory",
            "pmemsave",
            "memsave",
            "xen-save-devices-state",
            "human-monitor-command",
            "stop",
            "cont",
            "migrate-continue"
        }) {
            table.put(name, BLOCK);
        }
        return new Deadlines(ORDINARY, table);
    }

    /** The same deadline for every command. */
    public static Deadlines uniform(Deadline deadline) {
        return new Deadlines(deadline, Map.of());
    }

    /** This table with another deadline for one command. */
    public Deadlines with(String command, Deadline deadline) {
        Map<String, Deadline> table = new HashMap<>(byCommand);
        table.put(command, deadline);
        return new Deadlines(ordinary, table);
    }

    /** The deadline of a command. */
    public Deadline of(String command) {
        return byCommand.getOrDefault(command, ordinary);
    }
}
