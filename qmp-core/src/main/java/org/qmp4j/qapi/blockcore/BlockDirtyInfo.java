// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockDirtyInfo} of QAPI's {@code block-core.json}, since QEMU 1.3. */
public record BlockDirtyInfo(
        Optional<String> name,
        long count,
        long granularity,
        boolean recording,
        boolean busy,
        boolean persistent,
        Optional<Boolean> inconsistent,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockDirtyInfo of(long count, long granularity, boolean recording, boolean busy, boolean persistent) {
        return builder(count, granularity, recording, busy, persistent).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long count, long granularity, boolean recording, boolean busy, boolean persistent) {
        return new Builder(count, granularity, recording, busy, persistent);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyInfo decode(QapiReader json) {
        return new BlockDirtyInfo(
                json.optional("name", QapiReader.TEXT),
                json.required("count", QapiReader.INT64),
                json.required("granularity", QapiReader.UINT32),
                json.required("recording", QapiReader.BOOL),
                json.required("busy", QapiReader.BOOL),
                json.required("persistent", QapiReader.BOOL),
                json.optional("inconsistent", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("count", count);
        json.put("granularity", granularity);
        json.put("recording", recording);
        json.put("busy", busy);
        json.put("persistent", persistent);
        json.put("inconsistent", inconsistent);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long count;
        private final long granularity;
        private final boolean recording;
        private final boolean busy;
        private final boolean persistent;
        private Optional<String> name = Optional.empty();
        private Optional<Boolean> inconsistent = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long count, long granularity, boolean recording, boolean busy, boolean persistent) {
            this.count = count;
            this.granularity = granularity;
            this.recording = recording;
            this.busy = busy;
            this.persistent = persistent;
        }

        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        public Builder inconsistent(boolean inconsistent) {
            this.inconsistent = Optional.of(inconsistent);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockDirtyInfo build() {
            return new BlockDirtyInfo(name, count, granularity, recording, busy, persistent, inconsistent, unknown);
        }
    }
}
