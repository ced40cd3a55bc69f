package org.qmp4j;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.qmp4j.channel.QmpConnection;
import org.qmp4j.schema.QemuSchema;

/** The schema of the QEMU at the other end, asked once per connection: after a reconnection another QEMU may be there. */
final class SchemaOnce {
    private @Nullable QmpConnection asked;
    private @Nullable CompletableFuture<QemuSchema> answer;

    /** @param now the connection of the moment; null if there is none, and then nothing is kept */
    synchronized CompletableFuture<QemuSchema> of(QmpClient client, @Nullable QmpConnection now) {
        CompletableFuture<QemuSchema> known = answer;
        if (known == null || now == null || asked != now || known.isCompletedExceptionally()) {
            known = client.execute("query-qmp-schema").thenApply(QemuSchema::of).toCompletableFuture();
            asked = now;
            answer = known;
        }
        return known.copy();
    }
}
