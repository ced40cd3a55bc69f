// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageCheck} of QAPI's {@code block-core.json}, since QEMU 1.4. */
public record ImageCheck(
        String filename,
        String format,
        long checkErrors,
        Optional<Long> imageEndOffset,
        Optional<Long> corruptions,
        Optional<Long> leaks,
        Optional<Long> corruptionsFixed,
        Optional<Long> leaksFixed,
        Optional<Long> totalClusters,
        Optional<Long> allocatedClusters,
        Optional<Long> fragmentedClusters,
        Optional<Long> compressedClusters,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ImageCheck of(String filename, String format, long checkErrors) {
        return builder(filename, format, checkErrors).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename, String format, long checkErrors) {
        return new Builder(filename, format, checkErrors);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageCheck decode(QapiReader json) {
        return new ImageCheck(
                json.required("filename", QapiReader.TEXT),
                json.required("format", QapiReader.TEXT),
                json.required("check-errors", QapiReader.INT64),
                json.optional("image-end-offset", QapiReader.INT64),
                json.optional("corruptions", QapiReader.INT64),
                json.optional("leaks", QapiReader.INT64),
                json.optional("corruptions-fixed", QapiReader.INT64),
                json.optional("leaks-fixed", QapiReader.INT64),
                json.optional("total-clusters", QapiReader.INT64),
                json.optional("allocated-clusters", QapiReader.INT64),
                json.optional("fragmented-clusters", QapiReader.INT64),
                json.optional("compressed-clusters", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("format", format);
        json.put("check-errors", checkErrors);
        json.put("image-end-offset", imageEndOffset);
        json.put("corruptions", corruptions);
        json.put("leaks", leaks);
        json.put("corruptions-fixed", corruptionsFixed);
        json.put("leaks-fixed", leaksFixed);
        json.put("total-clusters", totalClusters);
        json.put("allocated-clusters", allocatedClusters);
        json.put("fragmented-clusters", fragmentedClusters);
        json.put("compressed-clusters", compressedClusters);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private final String format;
        private final long checkErrors;
        private Optional<Long> imageEndOffset = Optional.empty();
        private Optional<Long> corruptions = Optional.empty();
        private Optional<Long> leaks = Optional.empty();
        private Optional<Long> corruptionsFixed = Optional.empty();
        private Optional<Long> leaksFixed = Optional.empty();
        private Optional<Long> totalClusters = Optional.empty();
        private Optional<Long> allocatedClusters = Optional.empty();
        private Optional<Long> fragmentedClusters = Optional.empty();
        private Optional<Long> compressedClusters = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename, String format, long checkErrors) {
            this.filename = filename;
            this.format = format;
            this.checkErrors = checkErrors;
        }

        public Builder imageEndOffset(long imageEndOffset) {
            this.imageEndOffset = Optional.of(imageEndOffset);
            return this;
        }

        public Builder corruptions(long corruptions) {
            this.corruptions = Optional.of(corruptions);
            return this;
        }

        public Builder leaks(long leaks) {
            this.leaks = Optional.of(leaks);
            return this;
        }

        public Builder corruptionsFixed(long corruptionsFixed) {
            this.corruptionsFixed = Optional.of(corruptionsFixed);
            return this;
        }

        public Builder leaksFixed(long leaksFixed) {
            this.leaksFixed = Optional.of(leaksFixed);
            return this;
        }

        public Builder totalClusters(long totalClusters) {
            this.totalClusters = Optional.of(totalClusters);
            return this;
        }

        public Builder allocatedClusters(long allocatedClusters) {
            this.allocatedClusters = Optional.of(allocatedClusters);
            return this;
        }

        public Builder fragmentedClusters(long fragmentedClusters) {
            this.fragmentedClusters = Optional.of(fragmentedClusters);
            return this;
        }

        public Builder compressedClusters(long compressedClusters) {
            this.compressedClusters = Optional.of(compressedClusters);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ImageCheck build() {
            return new ImageCheck(
                    filename,
                    format,
                    checkErrors,
                    imageEndOffset,
                    corruptions,
                    leaks,
                    corruptionsFixed,
                    leaksFixed,
                    totalClusters,
                    allocatedClusters,
                    fragmentedClusters,
                    compressedClusters,
                    unknown);
        }
    }
}
