package org.qmp4j.supervisor.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.qmp4j.supervisor.launch.BackendPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.MemoryPlan;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;
import org.qmp4j.supervisor.vm.Trial;

/** Whether the host has the memory that a guest would be given. */
record MemoryCheck(Trial trial, Path root, List<PreflightFinding> findings) {
    private static final String WHERE = "/domain/memory";

    MemoryCheck(Trial trial, List<PreflightFinding> findings) {
        this(trial, Path.of("/"), findings);
    }

    void look(Candidate guest, LaunchPlan plan) {
        long wanted = guest.definition().memory().totalKib();
        usual(wanted, facts());
        hugePages(plan.memory());
        if (!trial.hasRoomForMemory(guest.directory(), guest.definition())) {
            findings.add(PreflightFinding.warning(
                    Check.MEMORY,
                    WHERE,
                    "there is no room for " + (wanted >> 10)
                            + " MiB of shared memory in /dev/shm: its memory would be its process's own,"
                            + " and a local migration would copy it",
                    "enlarge it (mount -o remount,size=… /dev/shm), or stop guests that have theirs there"));
        }
    }

    /** The kernel refuses at once what is more than all that it has; what is more than is free may end processes later. */
    void usual(long wantedKib, Map<String, Long> host) {
        Long total = host.get("MemTotal");
        Long available = host.get("MemAvailable");
        if (total == null || available == null) {
            return;
        }
        long swap = host.getOrDefault("SwapTotal", 0L);
        long freeSwap = host.getOrDefault("SwapFree", 0L);
        String wants = "its guest wants " + (wantedKib >> 10) + " MiB, and this host has ";
        if (wantedKib > total + swap) {
            findings.add(PreflightFinding.problem(
                    Check.MEMORY,
                    WHERE,
                    wants + (total + swap >> 10) + " MiB in all",
                    "give it less, or another host"));
        } else if (wantedKib > available + freeSwap) {
            findings.add(PreflightFinding.warning(
                    Check.MEMORY,
                    WHERE,
                    wants + (available + freeSwap >> 10) + " MiB to spare: the kernel may end processes",
                    "stop other guests first, or give it less"));
        }
    }

    private void hugePages(MemoryPlan memory) {
        Map<Long, Long> wanted = new HashMap<>();
        backends(memory)
                .filter(backend -> backend.hugePageKib() != null)
                .forEach(backend ->
                        wanted.merge(Objects.requireNonNull(backend.hugePageKib()), backend.bytes() >> 10, Long::sum));
        wanted.forEach((page, kib) -> {
            Path pool = root.resolve("sys/kernel/mm/hugepages/hugepages-" + page + "kB");
            long free = number(pool.resolve("free_hugepages")) * page;
            if (kib > free) {
                findings.add(PreflightFinding.problem(
                        Check.MEMORY,
                        "/domain/memoryBacking/hugepages",
                        "its guest wants " + (kib >> 10) + " MiB in pages of " + page + " KiB, and " + (free >> 10)
                                + " MiB of those are free",
                        "set them aside: echo PAGES > " + pool.resolve("nr_hugepages")));
            }
        });
    }

    private static Stream<BackendPlan> backends(MemoryPlan memory) {
        return Stream.concat(
                Stream.concat(
                        Stream.ofNullable(memory.backend()),
                        memory.cells().stream().flatMap(cell -> Stream.ofNullable(cell.backend()))),
                memory.devices().values().stream());
    }

    private Map<String, Long> facts() {
        Map<String, Long> facts = new HashMap<>();
        try {
            for (String line : Files.readAllLines(root.resolve("proc/meminfo"))) {
                String[] words = line.split("[: ]+", -1);
                if (words.length > 1 && words[1].matches("[0-9]{1,15}")) {
                    facts.put(words[0], Long.parseLong(words[1]));
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return facts;
    }

    private static long number(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
