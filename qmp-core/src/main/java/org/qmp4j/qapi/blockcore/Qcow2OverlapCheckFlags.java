// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code Qcow2OverlapCheckFlags} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record Qcow2OverlapCheckFlags(
        Optional<OpenEnum<Qcow2OverlapCheckMode>> template,
        Optional<Boolean> mainHeader,
        Optional<Boolean> activeL1,
        Optional<Boolean> activeL2,
        Optional<Boolean> refcountTable,
        Optional<Boolean> refcountBlock,
        Optional<Boolean> snapshotTable,
        Optional<Boolean> inactiveL1,
        Optional<Boolean> inactiveL2,
        Optional<Boolean> bitmapDirectory,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Qcow2OverlapCheckFlags decode(QapiReader json) {
        return new Qcow2OverlapCheckFlags(
                json.optional("template", Qcow2OverlapCheckMode::decode),
                json.optional("main-header", QapiReader.BOOL),
                json.optional("active-l1", QapiReader.BOOL),
                json.optional("active-l2", QapiReader.BOOL),
                json.optional("refcount-table", QapiReader.BOOL),
                json.optional("refcount-block", QapiReader.BOOL),
                json.optional("snapshot-table", QapiReader.BOOL),
                json.optional("inactive-l1", QapiReader.BOOL),
                json.optional("inactive-l2", QapiReader.BOOL),
                json.optional("bitmap-directory", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("template", template);
        json.put("main-header", mainHeader);
        json.put("active-l1", activeL1);
        json.put("active-l2", activeL2);
        json.put("refcount-table", refcountTable);
        json.put("refcount-block", refcountBlock);
        json.put("snapshot-table", snapshotTable);
        json.put("inactive-l1", inactiveL1);
        json.put("inactive-l2", inactiveL2);
        json.put("bitmap-directory", bitmapDirectory);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<Qcow2OverlapCheckMode>> template = Optional.empty();
        private Optional<Boolean> mainHeader = Optional.empty();
        private Optional<Boolean> activeL1 = Optional.empty();
        private Optional<Boolean> activeL2 = Optional.empty();
        private Optional<Boolean> refcountTable = Optional.empty();
        private Optional<Boolean> refcountBlock = Optional.empty();
        private Optional<Boolean> snapshotTable = Optional.empty();
        private Optional<Boolean> inactiveL1 = Optional.empty();
        private Optional<Boolean> inactiveL2 = Optional.empty();
        private Optional<Boolean> bitmapDirectory = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder template(Qcow2OverlapCheckMode template) {
            this.template = Optional.of(OpenEnum.of(template));
            return this;
        }

        public Builder mainHeader(boolean mainHeader) {
            this.mainHeader = Optional.of(mainHeader);
            return this;
        }

        public Builder activeL1(boolean activeL1) {
            this.activeL1 = Optional.of(activeL1);
            return this;
        }

        public Builder activeL2(boolean activeL2) {
            this.activeL2 = Optional.of(activeL2);
            return this;
        }

        public Builder refcountTable(boolean refcountTable) {
            this.refcountTable = Optional.of(refcountTable);
            return this;
        }

        public Builder refcountBlock(boolean refcountBlock) {
            this.refcountBlock = Optional.of(refcountBlock);
            return this;
        }

        public Builder snapshotTable(boolean snapshotTable) {
            this.snapshotTable = Optional.of(snapshotTable);
            return this;
        }

        public Builder inactiveL1(boolean inactiveL1) {
            this.inactiveL1 = Optional.of(inactiveL1);
            return this;
        }

        public Builder inactiveL2(boolean inactiveL2) {
            this.inactiveL2 = Optional.of(inactiveL2);
            return this;
        }

        public Builder bitmapDirectory(boolean bitmapDirectory) {
            this.bitmapDirectory = Optional.of(bitmapDirectory);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public Qcow2OverlapCheckFlags build() {
            return new Qcow2OverlapCheckFlags(
                    template,
                    mainHeader,
                    activeL1,
                    activeL2,
                    refcountTable,
                    refcountBlock,
                    snapshotTable,
                    inactiveL1,
                    inactiveL2,
                    bitmapDirectory,
                    unknown);
        }
    }
}
