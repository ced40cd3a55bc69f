// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.Optional;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link BlockExportOptions} has. */
public record BlockExportOptionsBase(
        String id,
        Optional<Boolean> fixedIothread,
        Optional<String> iothread,
        String nodeName,
        Optional<Boolean> writable,
        Optional<Boolean> writethrough,
        Optional<Boolean> allowInactive)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockExportOptionsBase of(String id, String nodeName) {
        return builder(id, nodeName).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String id, String nodeName) {
        return new Builder(id, nodeName);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportOptionsBase decode(QapiReader json) {
        return new BlockExportOptionsBase(
                json.required("id", QapiReader.TEXT),
                json.optional("fixed-iothread", QapiReader.BOOL),
                json.optional("iothread", QapiReader.TEXT),
                json.required("node-name", QapiReader.TEXT),
                json.optional("writable", QapiReader.BOOL),
                json.optional("writethrough", QapiReader.BOOL),
                json.optional("allow-inactive", QapiReader.BOOL));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("fixed-iothread", fixedIothread);
        json.put("iothread", iothread);
        json.put("node-name", nodeName);
        json.put("writable", writable);
        json.put("writethrough", writethrough);
        json.put("allow-inactive", allowInactive);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String id;
        private final String nodeName;
        private Optional<Boolean> fixedIothread = Optional.empty();
        private Optional<String> iothread = Optional.empty();
        private Optional<Boolean> writable = Optional.empty();
        private Optional<Boolean> writethrough = Optional.empty();
        private Optional<Boolean> allowInactive = Optional.empty();

        private Builder(String id, String nodeName) {
            this.id = id;
            this.nodeName = nodeName;
        }

        public Builder fixedIothread(boolean fixedIothread) {
            this.fixedIothread = Optional.of(fixedIothread);
            return this;
        }

        public Builder iothread(String iothread) {
            this.iothread = Optional.of(iothread);
            return this;
        }

        public Builder writable(boolean writable) {
            this.writable = Optional.of(writable);
            return this;
        }

        public Builder writethrough(boolean writethrough) {
            this.writethrough = Optional.of(writethrough);
            return this;
        }

        public Builder allowInactive(boolean allowInactive) {
            this.allowInactive = Optional.of(allowInactive);
            return this;
        }

        public BlockExportOptionsBase build() {
            return new BlockExportOptionsBase(
                    id, fixedIothread, iothread, nodeName, writable, writethrough, allowInactive);
        }
    }
}
