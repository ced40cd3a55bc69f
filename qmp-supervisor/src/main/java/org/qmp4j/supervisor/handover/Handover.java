package org.qmp4j.supervisor.handover;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * One hand-over, from the process that has the guest to its peer, phase by phase. Used once, by one thread at a time. In a move that
 * goes well: {@link #bind}, {@link #prepare}, {@link #park}, {@link #parkNewcomers}, {@link #give}, {@link #afterCont}, {@link #close}. At each place a move can
 * fail: before {@link #park} nothing is to be undone but by {@link #close}; from there on {@link #unpark} is, until the peer may
 * have run. A supervisor that takes over from one that died in the middle begins with {@link #bind} and goes on with
 * {@link #unpark} or with {@link #give}: each of these must be right whatever of the steps before it has been done, and if it was
 * done already.
 *
 * <p>All stages: the commands are written, in order, before the method returns, so that the caller may write its own next one to the
 * same monitor without waiting; they complete when all are answered, and fail with the first failure. No method blocks but
 * {@link #prepare}.
 *
 * <p>Sockets below the generation directory are different files for both processes, and the links to them are flipped by the
 * caller, right after {@code cont}.
 */
public interface Handover extends AutoCloseable {
    /** What it will do, as far as is known before it is begun; one entry for each thing. */
    List<HandoverItem> items();

    /**
     * The definition that the peer is started with: what would clash with the first process is replaced by something that does
     * not (a port by nothing, a fixed TCP port by a socket of its own, a display's port by a socket). The same devices, with the same
     * addresses and aliases, else the state does not fit.
     *
     * @param live what the first process really has
     */
    DomainDef parked(DomainDef live);

    /**
     * What the peer must have open when it starts: the TAP devices of the first process, which go along by that alone. From here on
     * they are looked after until {@link #prepare} is done. Once, before the peer is started.
     *
     * @param from the process that has the guest
     * @throws org.qmp4j.error.QmpUnsupportedException if one of them cannot be had
     */
    Inheritance inherit(LiveRecord from);

    /**
     * Looks at the first process, which runs: what is seen now need not be asked for in {@link #prepare}, if it is the same still.
     * May be left out. Before {@link #bind}; does not wait.
     */
    void look(Holder from);

    /**
     * Tells it the two processes. Nothing is sent. Once, before all else but {@link #items()}, {@link #parked} and {@link #look}.
     *
     * @param from null when it is gone, as a supervisor may find it that takes over: only {@link #give} and {@link #afterCont} follow
     * @param to null when it is gone, likewise: only {@link #unpark} follows
     */
    void bind(@Nullable Holder from, @Nullable Holder to);

    /**
     * PREPARE. Before: the guest runs in {@code from}; {@code to} waits for {@code migrate-incoming} or for the state
     * ({@code inmigrate}). Whatever takes time and is not to be seen from outside is done here: connected descriptors are
     * duplicated and passed to the peer, passwords are set. May block for as long as that takes. After: {@code from} is as it was.
     * A failure is none of the guest's: {@link #close} and the end of the peer undo everything.
     */
    void prepare();

    /**
     * STOPPED. Before: virtual CPUs of {@code from} stand still. Sent to {@code from}: what both would read from or listen on is
     * taken from it (UARTs to a ring buffer, VNC to no address), as far as it was there in {@link #prepare}. On any thread, and it
     * never waits: QEMU reads a command byte by byte, and the guest stands still for each.
     */
    CompletionStage<?> park();

    /** As {@link #park}, after it, for what has come since {@link #prepare}. After: {@code from} touches none of it. */
    CompletionStage<?> parkNewcomers();

    /**
     * Undoes {@link #park}. Sent to {@code from}, whose virtual CPUs stand still (then before {@code migrate_cancel} or
     * {@code cont}), or which has resumed by itself after a failure in SWITCHOVER: it is stopped, drained and continued then. The
     * peer is dead. After: all is at {@code from} again, nothing that the guest wrote meanwhile is lost.
     */
    CompletionStage<?> unpark();

    /**
     * TRANSFERRED. Before: the state is in {@code to}, whose virtual CPUs have not run. Sent to {@code to}: it gets what must be there
     * at its first instruction (UARTs and the connections to them). A failure leads to {@link #unpark}, after the end of the peer.
     */
    CompletionStage<?> give();

    /**
     * After {@code cont}: there is no way back. {@code from} is alive, and is killed when this completes. Sent to {@code to}: what
     * can come a little later, or only while the guest runs (VNC, fixed TCP ports of virtio ports). A failure is said in
     * {@link #items()} and undoes nothing.
     */
    CompletionStage<?> afterCont();

    /** Lets go of what was duplicated. At the end in any case, also after a failure; more than once does no harm. */
    @Override
    void close();
}
