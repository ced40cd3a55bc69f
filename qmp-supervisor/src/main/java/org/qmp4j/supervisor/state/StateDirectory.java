package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a uuid, a generation of six digits and the longest name of a socket leave of 107 bytes. */
    private static final int LONGEST_RUN_ROOT = 107 - "/".length() - 36 - "/999999/migration.sock".length();

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern OUR_TARGET = Pattern.compile("\\.\\./(domains/)?(?<uuid>" + UUID_FORM + ")");

    private final Path state;
    private final Path run;
    private final ProcFs proc;
    private final FaultPoint faultPoint;

    private final RootLock lock;
    private final MemoryPromises promises = new MemoryPromises();

    private StateDirectory(Path state, Path run, ProcFs proc, FaultPoint faultPoint) throws IOException {
        this.state = state;
        this.run = run;
        this.proc = proc;
        this.faultPoint = faultPoint;
        PrivateFiles.directory(state.resolve("domains"));
        PrivateFiles.directory(state.resolve("by-name"));
        PrivateFiles.directory(run.resolve("by-name"));
        this.lock = new RootLock(state, proc, PATIENCE);
    }

    /**
     * Opens both, and makes what is missing.
     *
     * @param state where definitions and records are kept; must outlive a reboot
     * @param run where sockets and pidfiles are; on a local file system, best one that a reboot empties, with a short path
     * @param faultPoint is told where the death of this JVM would leave something half done
     */
    public static StateDirectory open(Path state, Path run, ProcFs proc, FaultPoint faultPoint) {
        checkLength(run.toAbsolutePath());
        try {
            return new StateDirectory(state.toAbsolutePath(), run.toAbsolutePath(), proc, faultPoint);
        } catch (IOException e) {
            throw new StateFileException(state, "the state directories cannot be made: " + e, e);
        }
    }

    /** Better said now than at the first start, or at the hundredth. */
    private static void checkLength(Path run) {
        int bytes = run.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_RUN_ROOT) {
            throw new StateFileException(
                    run,
                    "a run root has at most " + LONGEST_RUN_ROOT + " bytes, this one has " + bytes
                            + ": below it are socket paths, of which the kernel takes 107 bytes; choose a shorter one",
                    null);
        }
    }

    /** Runs something while no other supervisor on this root defines, renames or forgets a domain. */
    <T> T alone(Supplier<T> section) {
        return lock.alone(section);
    }

    /** The uuids of all domains that have a directory, in order. */
    public List<UUID> domains() {
        return uuids(state.resolve("domains"));
    }

    /** The uuids that have a run directory, in order; there need not be a domain. */
    public List<UUID> runs() {
        return uuids(run);
    }

    /** The uuids of which memory is in {@code /dev/shm} that was made for this root, in order; there need not be a domain. */
    public List<UUID> memories() {
        return MemoryDirectory.left().stream()
                .filter(uuid -> Files.isDirectory(domain(uuid).memory().path(), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static List<UUID> uuids(Path root) {
        List<UUID> uuids = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.matches(UUID_FORM)) {
                    uuids.add(UUID.fromString(name));
                }
            }
        } catch (IOException e) {
            throw new StateFileException(root, "it cannot be listed: " + e, e);
        }
        Collections.sort(uuids);
        return uuids;
    }

    /** The directory of a domain, which need not exist yet. */
    public DomainDirectory domain(UUID uuid) {
        String id = uuid.toString();
        return new DomainDirectory(
                uuid, state.resolve("domains").resolve(id), run.resolve(id), proc, promises, faultPoint);
    }

    /** Guests that were accepted here from other supervisors: the number of each migration, and of which domain it was. */
    public NamedTexts arrivals() {
        return new NamedTexts(state.resolve("arrivals"));
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
        link(state, name, Path.of("../domains/" + uuid));
        link(run, name, Path.of("../" + uuid));
    }

    private static void link(Path root, String name, Path target) {
        try {
            PrivateFiles.link(root.resolve("by-name").resolve(name), target);
        } catch (IOException | RuntimeException e) {
            LOG.info("no symlink {} by a name: {}", target, e.toString());
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

    /** Removes the symlinks that lead to a domain of ours by a name that it does not have, and makes those that are missing. */
    void sweepNames(Map<UUID, String> names) {
        for (Path root : List.of(state, run)) {
            Path byName = root.resolve("by-name");
            try (DirectoryStream<Path> links = Files.newDirectoryStream(byName)) {
                for (Path link : links) {
                    sweep(link, names);
                }
            } catch (IOException | RuntimeException e) {
                LOG.info("the symlinks in {} are left as they are: {}", byName, e.toString());
            }
        }
        names.forEach((uuid, name) -> showName(name, uuid));
    }

    /** What is no symlink, or leads elsewhere, is somebody else's. */
    private static void sweep(Path link, Map<UUID, String> names) throws IOException {
        if (!Files.isSymbolicLink(link)) {
            return;
        }
        String target = Files.readSymbolicLink(link).toString();
        Matcher ours = OUR_TARGET.matcher(target);
        if (ours.matches()
                && !String.valueOf(link.getFileName()).equals(names.get(UUID.fromString(ours.group("uuid"))))) {
            Files.deleteIfExists(link);
        }
    }
}
