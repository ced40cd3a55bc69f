package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.qmp4j.supervisor.capabilities.CpuFacts;

/** The CPUs of hosts that libvirt's tests have by name: the list that the examples translate by. */
final class LibvirtsHostCpus {
    private static final Path LIST = Path.of("../examples/src/main/resources/org/qmp4j/examples/domxml/host-cpus.tsv");

    private LibvirtsHostCpus() {}

    static CpuFacts.Named named(String name) {
        try {
            return Files.readAllLines(LIST).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(name))
                    .map(cells -> new CpuFacts.Named(cells[1], Arrays.asList(cells[2].split(" ", -1))))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(LIST + " has no " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
