package org.qmp4j.testkit.script;

/** One way in which a guest agent misbehaves; on from {@code fault(…)} or {@code inject(…)} until {@code lift(…)}. */
public enum AgentFault {
    /** The agent has not started: bytes are taken and nothing is ever answered to them. */
    NOT_UP,
    /** An old agent: replies carry no id. */
    NO_IDS,
    /** The half of an old reply comes before the reply to each {@code guest-sync} or {@code guest-sync-delimited}. */
    STALE_BYTES,
    /** A whole reply to an old {@code guest-sync} (number 4711) comes before the right one. */
    STALE_SYNC_REPLY,
    /** Replies, but to the sync commands, are one string of {@code oversizedReply(bytes)} bytes. */
    OVERSIZED_REPLY,
    /** Every byte is a write of its own. */
    ONE_BYTE_WRITES
}
