package org.qmp4j;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.Delivery;

/** A submitted command that can be given up. */
public final class QmpCall<R> {
    private final CompletionStage<R> reply;
    private final Supplier<CompletionStage<@Nullable Delivery>> cancellation;

    QmpCall(CompletionStage<R> reply, Supplier<CompletionStage<@Nullable Delivery>> cancellation) {
        this.reply = reply;
        this.cancellation = cancellation;
    }

    /** The result, on the event loop; see {@link QmpClient#execute}. */
    public CompletionStage<R> reply() {
        return reply;
    }

    /**
     * Gives it up. If it was not sent it never will be; if it was, QEMU goes on with it, its slot in the window stays taken
     * until the reply, and that is swallowed. {@link #reply()} fails with {@link org.qmp4j.error.QmpCancelledException}.
     *
     * @return completes with where the command stood, or with null if it had ended already
     */
    public CompletionStage<@Nullable Delivery> cancel() {
        return cancellation.get();
    }
}
