package org.qmp4j.supervisor.livemigration;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.StreamEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memory that is sent after the guest was handed over. Both QEMU go on with it by themselves, whichever supervisor looks on; until it
 * is over neither may end, and the source cannot go back: QEMU refuses {@code cont} and to be cancelled.
 */
record PostCopy(JobScope scope) {
    static final String CAPABILITY = "postcopy-ram";

    private static final Logger LOG = LoggerFactory.getLogger(PostCopy.class);

    /**
     * Returns when no memory is sent any more after its guest was handed over; at once if none is.
     *
     * @param told hears how far it is, and may end the wait
     * @throws OperationException when the connection between both QEMU is broken: says what can be done
     */
    void awaitEnd(Consumer<MigrationProgress> told) {
        await(MigrationProgress::isPostCopy, told);
    }

    /** The same of any stream that was begun, and may have become one of those. */
    MigrationProgress awaitEndOfStream() {
        return await(MigrationProgress::isUnderWay, now -> {});
    }

    private MigrationProgress await(Predicate<MigrationProgress> under, Consumer<MigrationProgress> told) {
        return StreamEnd.await(scope, scope.monitor().migration(), under.negate(), now -> {
            if (now.isBroken()) {
                throw broken(now);
            }
            told.accept(now);
        });
    }

    private OperationException broken(MigrationProgress now) {
        String remark = "post-copy: the connection between both QEMU broke when " + now.remaining()
                + " bytes of its memory were missing at the destination, and QEMU does not go back from that";
        scope.remark(remark);
        return new OperationException(
                scope.label(),
                "live migration",
                remark + (now.error().isEmpty() ? "" : " (" + now.error() + ")")
                        + ". As long as both processes live, connect them again (migrate-recover there, migrate with resume here) and"
                        + " settle it; else its memory is lost: stop it on both sides, settle it, and start it",
                null);
    }

    /** @throws OperationException while memory is sent that nobody has but this process; one that does not answer may be ended */
    void requireNoneSent() {
        MigrationProgress now;
        try {
            now = scope.await(scope.monitor().migration().query());
        } catch (QmpException e) {
            LOG.debug("[{}] does not say whether it sends memory", scope.label(), e);
            return;
        }
        if (now.isPostCopy() && !now.isBroken()) {
            throw new OperationException(
                    scope.label(),
                    "stop",
                    "look at its migration: post-copy sends the last " + now.remaining()
                            + " bytes of its memory, which nobody else has, to a guest that runs: settle the migration, which"
                            + " waits for that and ends this process",
                    null);
        }
    }

    /** At a destination that gives up: its source can go on when it has sent all, and not before. */
    void leaveSourceWhole() {
        StreamEnd.await(scope, scope.monitor().migration(), now -> !now.isPostCopy() || now.isBroken(), now -> {});
    }
}
