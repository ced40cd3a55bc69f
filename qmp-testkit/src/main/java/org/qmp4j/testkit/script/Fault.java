package org.qmp4j.testkit.script;

/**
 * One way in which a QEMU, or the way to it, misbehaves; each was seen in the real world. A fault is on from
 * {@code builder.fault(…)} or {@code inject(…)} until {@code lift(…)}; a fault that concerns replies may be limited to
 * one command by its name. "After negotiation" means: once a client has got its {@code qmp_capabilities} reply.
 */
public enum Fault {
    /** The client reads an event line (RTC_CHANGE) before the greeting. */
    EVENT_BEFORE_GREETING,
    /** The client reads an event line (RTC_CHANGE) between its {@code qmp_capabilities} and the reply to it. */
    EVENT_BEFORE_CAPABILITIES_REPLY,
    /** The client reads another greeting before the reply to {@code qmp_capabilities}, as from a 7.2 that is starting. */
    SECOND_GREETING,
    /** The client reads {@code {"return": {}, "id": 7}}, a former client's reply, before the greeting. */
    STALE_REPLY_BEFORE_GREETING,
    /** The client reads {@code {"return": {"stale": true}, "id": 1}} before the reply to {@code qmp_capabilities}. */
    STALE_REPLY_SAME_ID,
    /** In-band commands are answered by one error line that carries no id. */
    IDLESS_ERROR,
    /** In-band commands are answered by 1027 error lines that carry no id, as after too deep a nesting. */
    MANY_IDLESS_ERRORS,
    /** After negotiation in-band commands get no answer, while out-of-band ones do. */
    STALLED_MAIN_LOOP,
    /**
     * After negotiation nothing is read and nothing written any more, as under SIGSTOP; later connects succeed and get no
     * greeting. Writes of the client succeed until the socket's buffer is full.
     */
    STOPPED_PROCESS,
    /** The connect succeeds and no greeting comes: another client holds the monitor. When lifted, the greeting comes. */
    NO_GREETING,
    /** The greeting comes, the reply to {@code qmp_capabilities} never does. */
    NO_CAPABILITIES_REPLY,
    /** {@code qmp_capabilities} is answered by a GenericError; the client may try again. */
    REFUSED_CAPABILITIES,
    /** Quit: SHUTDOWN event, then the reply, then end of stream. What QEMU normally does; here to be named. */
    SHUTDOWN_BEFORE_QUIT_REPLY,
    /** Quit: SHUTDOWN event, then end of stream without a reply. */
    QUIT_WITHOUT_REPLY,
    /** Quit: the client's next read fails with "connection reset" (ECONNRESET). */
    QUIT_RESET,
    /** Every byte is a write of its own: the client reads lines in pieces, split at every position. */
    ONE_BYTE_WRITES,
    /** All output is indented over many lines, as with {@code -mon …,pretty=on}; the first line is <code>{</code>. */
    PRETTY_OUTPUT,
    /** The greeting offers no capability; {@code exec-oob} is refused. */
    NO_OOB,
    /** Replies to in-band commands are {@code {"return": {"value": inf}, "id": …}}, which is not JSON. */
    INF_NUMBER,
    /**
     * Replies to in-band commands are {@code {"return": {"u64": 18446744073709551615, "exponent": 1e2}, "id": …}}: the
     * largest number that QEMU knows, and one that is whole though it does not look so.
     */
    ODD_NUMBERS,
    /** Before each reply to an in-band command comes an event that no QEMU has (FROM_THE_FUTURE). */
    UNKNOWN_EVENT,
    /** Replies to in-band commands carry {@code "id": inf}. */
    INFINITY_ID,
    /** Replies to in-band commands are one string of {@code oversizedReply(bytes)} bytes, 17 MiB by default. */
    OVERSIZED_REPLY,
    /** Each in-band command takes half a second before it is done and answered; those behind it wait. */
    LATE_REPLIES,
    /** Every byte of input takes 0.1 ms to read (QEMU: 3 µs), so that long commands hold up the monitor. */
    SLOW_INPUT,
    /** The first half of a reply to an in-band command, then end of stream. */
    EOF_MID_REPLY,
    /**
     * The listen queue is full: a connect that does not block fails with EAGAIN ("Resource temporarily unavailable"), one
     * that does hangs. Only for a listening UNIX socket, and only from the start; when lifted, clients are served.
     */
    BACKLOG_FULL
}
