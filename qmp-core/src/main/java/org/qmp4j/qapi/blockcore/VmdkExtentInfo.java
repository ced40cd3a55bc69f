// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VmdkExtentInfo} of QAPI's {@code block-core.json}, since QEMU 8.0. */
public record VmdkExtentInfo(
        String filename,
        String format,
        long virtualSize,
        Optional<Long> clusterSize,
        Optional<Boolean> compressed,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static VmdkExtentInfo of(String filename, String format, long virtualSize) {
        return builder(filename, format, virtualSize).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename, String format, long virtualSize) {
        return new Builder(filename, format, virtualSize);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VmdkExtentInfo decode(QapiReader json) {
        return new VmdkExtentInfo(
                json.required("filename", QapiReader.TEXT),
                json.required("format", QapiReader.TEXT),
                json.required("virtual-size", QapiReader.INT64),
                json.optional("cluster-size", QapiReader.INT64),
                json.optional("compressed", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("format", format);
        json.put("virtual-size", virtualSize);
        json.put("cluster-size", clusterSize);
        json.put("compressed", compressed);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private final String format;
        private final long virtualSize;
        private Optional<Long> clusterSize = Optional.empty();
        private Optional<Boolean> compressed = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename, String format, long virtualSize) {
            this.filename = filename;
            this.format = format;
            this.virtualSize = virtualSize;
        }

        public Builder clusterSize(long clusterSize) {
            this.clusterSize = Optional.of(clusterSize);
            return this;
        }

        public Builder compressed(boolean compressed) {
            this.compressed = Optional.of(compressed);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VmdkExtentInfo build() {
            return new VmdkExtentInfo(filename, format, virtualSize, clusterSize, compressed, unknown);
        }
    }
}
