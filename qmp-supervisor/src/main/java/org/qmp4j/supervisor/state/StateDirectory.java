package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.process.ProcFs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The root of what is kept and the root of what runs. Below both, a domain is its uuid; its name is only found in its
 * definition, and in symlinks that help people and that no operation needs.
 */
public final class StateDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Path state;
    private final Path run;
    private final ProcFs proc;
    private final FaultPoint faultPoint;

    private StateDirectory(Path state, Path run, ProcFs proc, FaultPoint faultPoint) {
        this.state = state;
        this.run = run;
        this.proc = proc;
        this.faultPoint = faultPoint;
    }

    /**
     * Opens both, and makes what is missing.
     *
     * @param state where definitions and records are kept; must outlive a reboot
     * @param run where sockets and pidfiles are; on a local file system, best one that a reboot empties, with a short path
     * @param faultPoint is told where the death of this JVM would leave something half done
     */
    public static StateDirectory open(Path state, Path run, ProcFs proc, FaultPoint faultPoint) {
        StateDirectory opened = new StateDirectory(state.toAbsolutePath(), run.toAbsolutePath(), proc, faultPoint);
        try {
            PrivateFiles.directory(opened.state.resolve("domains"));
            PrivateFiles.directory(opened.state.resolve("by-name"));
            PrivateFiles.directory(opened.run.resolve("by-name"));
        } catch (IOException e) {
            throw new StateFileException(state, "the state directories cannot be made: " + e, e);
        }
        return opened;
    }

    /** The uuids of all domains that have a directory, in order. */
    public List<UUID> domains() {
        List<UUID> domains = new ArrayList<>();
        Path root = state.resolve("domains");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.matches(UUID_FORM)) {
                    domains.add(UUID.fromString(name));
                }
            }
        } catch (IOException e) {
            throw new StateFileException(root, "it cannot be listed: " + e, e);
        }
        Collections.sort(domains);
        return domains;
    }

    /** The directory of a domain, which need not exist yet. */
    public DomainDirectory domain(UUID uuid) {
        String id = uuid.toString();
        return new DomainDirectory(uuid, state.resolve("domains").resolve(id), run.resolve(id), proc, faultPoint);
    }

    /**
     * A file below the state root for what can be found out again, as {@code cache/<kind>/<name>}.
     *
     * @throws IllegalArgumentException if a part is no plain file name
     */
    public CacheFile cache(String kind, String name) {
        for (String part : List.of(kind, name)) {
            if (!part.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                throw new IllegalArgumentException("no plain file name: " + part);
            }
        }
        return new CacheFile(state.resolve("cache").resolve(kind).resolve(name));
    }

    /** Makes the symlinks by which people find a domain. That they cannot be made never fails anything. */
    public void showName(String name, UUID uuid) {
        try {
            PrivateFiles.link(state.resolve("by-name").resolve(name), Path.of("../domains/" + uuid));
            PrivateFiles.link(run.resolve("by-name").resolve(name), Path.of("../" + uuid));
        } catch (IOException | RuntimeException e) {
            LOG.info("no symlink for the name of domain {}: {}", uuid, e.toString());
        }
    }

    /** Removes the symlinks of a name as far as they lead to that domain. */
    public void hideName(String name, UUID uuid) {
        for (Path root : List.of(state, run)) {
            try {
                Path link = root.resolve("by-name").resolve(name);
                if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).endsWith(uuid.toString())) {
                    Files.delete(link);
                }
            } catch (IOException | RuntimeException e) {
                LOG.info("the symlink for the name of domain {} stays: {}", uuid, e.toString());
            }
        }
    }
}
