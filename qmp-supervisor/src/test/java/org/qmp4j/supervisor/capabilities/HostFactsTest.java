package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFactsTest {
    @TempDir
    private Path root;

    @Test
    void hugePagesAreWhereTheyAreMounted() throws IOException {
        Files.writeString(root.resolve("meminfo"), "MemTotal: 1 kB\nHugepagesize:       2048 kB\n");
        Files.writeString(root.resolve("mounts"), """
                hugetlbfs /dev/hugepages hugetlbfs rw,relatime,pagesize=2M 0 0
                big /dev/big hugetlbfs rw,pagesize=1024M 0 0
                tmpfs /tmp tmpfs rw 0 0
                """);
        Path node = Files.createDirectories(root.resolve("devices/system/node"));
        Files.writeString(node.resolve("online"), "0-1,3\n");
        HostFacts facts = HostFacts.of(root, root);
        assertEquals("0-1,3", facts.nodes().toString());
        assertEquals(Map.of(2048L, Path.of("/dev/hugepages"), 1_048_576L, Path.of("/dev/big")), facts.hugePages());
        assertEquals(2048, facts.defaultPageKib());
    }

    @Test
    void aHostThatSaysNothingHasOneNodeAndNoHugePages() {
        HostFacts facts = HostFacts.of(root, root);
        assertEquals("0", facts.nodes().toString());
        assertEquals(Map.of(), facts.hugePages());
        assertEquals(0, facts.defaultPageKib());
    }
}
