package org.qmp4j.examples.domxml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.qmp4j.supervisor.capabilities.CpuFacts;

/** CPUs of hosts by a name: those that libvirt's tests have, so that its results can be compared. */
final class HostCpus {
    private static final Map<String, CpuFacts.Named> ALL = read();

    private HostCpus() {}

    /** @throws IllegalArgumentException when there is none of that name */
    static CpuFacts named(String name) {
        CpuFacts.Named cpu = ALL.get(name);
        if (cpu == null) {
            throw new IllegalArgumentException("no CPU of a host has the name '" + name + "': one of " + ALL.keySet());
        }
        return cpu.facts();
    }

    private static Map<String, CpuFacts.Named> read() {
        Map<String, CpuFacts.Named> all = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HostCpus.class.getResourceAsStream("host-cpus.tsv")), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(cells -> {
                List<String> more = Arrays.asList(cells[2].split(" ", -1));
                all.put(cells[0], new CpuFacts.Named(cells[1], more));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
