package org.qmp4j.examples.vm.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qmp4j.examples.vm.call.Layout;

/** What is on disk and belongs to no domain. */
final class LeftoverCheck {
    private static final String LINKS = "by-name";

    private final Layout layout;
    private final Set<String> known;

    LeftoverCheck(Layout layout, Set<UUID> domains) {
        this.layout = layout;
        this.known = domains.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        try {
            for (Path orphan : orphans(layout.run())) {
                findings.add(Finding.problem(
                        "orphan",
                        "the run directory " + orphan + " is of no domain that is defined",
                        "see that no QEMU runs with it (fuser " + orphan + "/*/pid), then rm -r " + orphan));
            }
            for (Path orphan : orphans(layout.state().resolve("domains"))) {
                findings.add(Finding.problem(
                        "orphan",
                        "the directory " + orphan + " has no domain.xml that was read",
                        "put its domain.xml back, or define the domain with that uuid again; else rm -r " + orphan));
            }
            for (Path root : List.of(layout.state(), layout.run())) {
                for (Path link : deadLinks(root)) {
                    findings.add(Finding.problem("link", "the link " + link + " leads to no domain", "rm " + link));
                }
            }
        } catch (IOException e) {
            findings.add(Finding.problem("root", "the root cannot be looked at: " + e, "see who may read it"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok("orphan", "every directory and link belongs to a domain"));
        }
        return findings;
    }

    private List<Path> orphans(Path directory) throws IOException {
        return entries(directory)
                .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                .filter(entry -> !name(entry).equals(LINKS) && !known.contains(name(entry)))
                .toList();
    }

    /** A link of the run root leads to nothing while its domain is stopped: what counts is the domain. */
    private List<Path> deadLinks(Path root) throws IOException {
        List<Path> dead = new ArrayList<>();
        for (Path link : entries(root.resolve(LINKS)).toList()) {
            if (!Files.isSymbolicLink(link) || !known.contains(name(Files.readSymbolicLink(link)))) {
                dead.add(link);
            }
        }
        return dead;
    }

    private static Stream<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList().stream();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
