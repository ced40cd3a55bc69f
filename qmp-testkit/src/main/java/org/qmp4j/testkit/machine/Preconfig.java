package org.qmp4j.testkit.machine;

import java.util.List;
import java.util.function.Predicate;

/** The commands that QEMU obeys before the machine is made, {@code -preconfig}: measured, the schema does not tell. */
final class Preconfig {

    private static final List<String> PREFIXES = List.of(
            "block-",
            "block_",
            "blockdev-",
            "drive-",
            "nbd-server-",
            "netdev_",
            "object-",
            "qom-",
            "query-block",
            "x-blockdev-",
            "x-debug-");

    private static final List<String> NAMES = List.of(
            "change-backing-file",
            "query-chardev",
            "query-command-line-options",
            "query-commands",
            "query-hotpluggable-cpus",
            "query-iothreads",
            "query-memdev",
            "query-name",
            "query-named-block-nodes",
            "query-pr-managers",
            "query-qmp-schema",
            "query-status",
            "query-uuid",
            "query-version",
            "quit",
            "set-action",
            "set-numa-node",
            "x-exit-preconfig");

    private Preconfig() {}

    static Predicate<String> allowed() {
        return name -> NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
