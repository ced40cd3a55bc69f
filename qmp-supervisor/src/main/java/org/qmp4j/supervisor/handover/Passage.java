package org.qmp4j.supervisor.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.supervisor.monitor.CharacterMonitor;
import org.qmp4j.supervisor.process.OpenSockets;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.transport.NativeFd;
import org.qmp4j.transport.ProcessDescriptors;

/**
 * The way from one process to the other: both monitors, and the connections that go along. All descriptors that are duplicated are
 * kept until it is closed, so that a connection outlives whichever process had it.
 */
final class Passage implements AutoCloseable {
    private final @Nullable Holder from;
    private final @Nullable Holder to;
    private final ProcFs proc;
    private final @Nullable ProcessDescriptors descriptors;
    private final @Nullable String problem;
    private static final int MORE_ROOM = 256;

    private final Map<String, NativeFd> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> sendBuffers = new ConcurrentHashMap<>();
    private final Set<Long> known = new HashSet<>();
    private @Nullable OpenSockets sockets;
    private Map<String, String> backends = Map.of();

    private Passage(
            @Nullable Holder from,
            @Nullable Holder to,
            ProcFs proc,
            @Nullable ProcessDescriptors descriptors,
            @Nullable String problem) {
        this.from = from;
        this.to = to;
        this.proc = proc;
        this.descriptors = descriptors;
        this.problem = problem;
    }

    /** Between those two; where descriptors of the first cannot be duplicated, without them. */
    static Passage between(@Nullable Holder from, @Nullable Holder to, ProcFs proc) {
        if (from == null || to == null) {
            return new Passage(from, to, proc, null, "one of the processes is gone");
        }
        try {
            return new Passage(from, to, proc, descriptors(from.record().proof().process(), proc), null);
        } catch (QmpUnsupportedException e) {
            return new Passage(from, to, proc, null, e.getMessage());
        }
    }

    /** Of that process, and no other. @throws QmpUnsupportedException if they cannot be duplicated */
    static ProcessDescriptors descriptors(ProcessIdentity process, ProcFs proc) {
        ProcessDescriptors descriptors = ProcessDescriptors.of(process.pid());
        try {
            // the pid cannot change hands any more: now is the time to ask whose it is
            if (proc.identity(process.pid()).filter(process::isSameProcess).isEmpty()) {
                throw new QmpUnsupportedException("process " + process.pid() + " has ended");
            }
            descriptors.duplicate(0).close();
            return descriptors;
        } catch (QmpUnsupportedException e) {
            descriptors.close();
            throw e;
        }
    }

    /** Why connections cannot go along; empty where they can. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Holder from() {
        return there(from);
    }

    Holder to() {
        return there(to);
    }

    private static Holder there(@Nullable Holder holder) {
        if (holder == null) {
            throw new IllegalStateException("that process is gone");
        }
        return holder;
    }

    private long pid() {
        return from().record().proof().process().pid();
    }

    /**
     * Looks at what the first process has open, and is. Waits.
     *
     * @param early what was seen before, which counts if it has the same sockets still; or null
     */
    void look(@Nullable Glance early) {
        Glance counts = early != null && early.isStill(proc, pid()) ? early : Glance.at(from(), proc);
        backends = QmpBlocking.await(counts.backends());
        sockets = descriptors == null ? null : counts.sockets();
        openSockets().ifPresent(all -> known.addAll(all.inodes()));
    }

    /**
     * Looks only whether the first process has come to have more sockets since; if so, what is looked at are those. The one by which
     * it sends its guest to the second is none of them, and must not make the look longer. Does not wait.
     */
    boolean lookAgain() {
        if (descriptors == null) {
            return false;
        }
        try {
            Map<Long, Integer> now = OpenSockets.numbers(proc, pid());
            now.keySet().removeAll(known);
            now.values().removeIf(this::leadsToSecond);
            if (now.isEmpty()) {
                return false;
            }
            OpenSockets seen = Glance.sockets(proc, pid());
            sockets = seen == null ? null : seen.without(known);
            known.addAll(now.keySet());
            return sockets != null;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean leadsToSecond(int number) {
        Path directory = to().record().qmpSocket().getParent();
        try (NativeFd fd = duplicate(number)) {
            return fd.peerPath()
                    .filter(path -> Path.of(path).startsWith(directory))
                    .isPresent();
        } catch (QmpUnsupportedException e) {
            return false;
        }
    }

    private NativeFd duplicate(int number) {
        if (descriptors == null) {
            throw new QmpUnsupportedException(String.valueOf(problem));
        }
        return descriptors.duplicate(number);
    }

    /** What the first process has open; empty where nothing could be taken of it anyway. */
    Optional<OpenSockets> openSockets() {
        return Optional.ofNullable(sockets);
    }

    /** What {@link CharacterMonitor#backends()} said of that host side when it was looked at; empty for none. */
    String backend(String id) {
        return backends.getOrDefault(id, "");
    }

    /** Duplicates a descriptor of the first process, and keeps it under that name; one that is gone meanwhile is none. */
    boolean take(String name, int number) {
        if (descriptors == null) {
            return false;
        }
        try {
            NativeFd before = held.put(name, descriptors.duplicate(number));
            if (before != null) {
                before.close();
            }
            return true;
        } catch (QmpUnsupportedException e) {
            return false;
        }
    }

    /** Duplicates the socket that listens on that port, if there is one and only one. */
    boolean takeListener(String name, Optional<Integer> port) {
        OpenSockets there = sockets;
        List<Integer> numbers =
                there == null ? List.of() : port.map(there::listeningTcp).orElseGet(List::of);
        if (numbers.size() != 1 || !take(name, numbers.get(0))) {
            return false;
        }
        // two processes share it for a while, and the one that comes too late must not wait for the next connection
        held(name).ifPresent(NativeFd::makeNonBlocking);
        return true;
    }

    /** Where the first process listens for users of that device; null where it does not. */
    @Nullable
    Path socketOf(String alias) {
        return from().record().sockets().get(alias);
    }

    /** Keeps another descriptor of the same under that name. */
    void keep(String name, NativeFd same) {
        NativeFd before = held.put(name, same.duplicate());
        if (before != null) {
            before.close();
        }
    }

    /** What is kept under that name. */
    Optional<NativeFd> held(String name) {
        return Optional.ofNullable(held.get(name));
    }

    /** Lets go of what is kept under that name. */
    void forget(String name) {
        NativeFd fd = held.remove(name);
        if (fd != null) {
            fd.close();
        }
    }

    /**
     * What is kept under that name takes all that the guest may write until it stands still, whether or not its other end reads: a UART
     * that waits for room does so for ever in another process.
     */
    void makeRoom(String name) {
        held(name)
                .ifPresent(fd -> fd.sendBuffer().ifPresent(bytes -> {
                    int before = sendBuffers.computeIfAbsent(name, first -> bytes);
                    fd.setSendBuffer((int) Math.min(Integer.MAX_VALUE / 2, (long) before * MORE_ROOM));
                }));
    }

    /** Whether nobody who writes to what is kept under that name has to wait. */
    boolean hasRoom(String name) {
        NativeFd fd = held.get(name);
        // above a quarter the kernel tells nobody that there is room
        return fd == null || fd.unread() <= fd.sendBuffer().orElse(Integer.MAX_VALUE) / 4;
    }

    /** As it was before {@link #makeRoom}. */
    private void takeRoomBack() {
        sendBuffers.forEach((name, bytes) -> held(name).ifPresent(fd -> fd.setSendBuffer(bytes)));
        sendBuffers.clear();
    }

    /** Passes what is kept under that name to one of the two. */
    CompletionStage<?> pass(String name, Holder receiver) {
        NativeFd fd = held.get(name);
        return fd == null
                ? CompletableFuture.failedFuture(new IllegalStateException("nothing is kept as " + name))
                : receiver.monitor().characters().pass(name, fd);
    }

    /** Passes what is kept under that name to the second process. One that does not take it goes without; it is let go of then. */
    CompletionStage<?> tryToPass(String name, Consumer<String> refused) {
        return pass(name, to()).handle((passed, problem) -> {
            if (problem != null) {
                forget(name);
                refused.accept(String.valueOf(problem.getMessage()));
            }
            return null;
        });
    }

    /** Passes all of those. */
    CompletionStage<?> pass(List<String> names, Holder receiver) {
        return Stages.all(names.stream().map(name -> pass(name, receiver)).toList());
    }

    @Override
    public void close() {
        takeRoomBack();
        held.values().forEach(NativeFd::close);
        held.clear();
        if (descriptors != null) {
            descriptors.close();
        }
    }
}
