// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockInfo} of QAPI's {@code block-core.json}, since QEMU 0.14. Returned by {@code query-block}. */
public record BlockInfo(
        String device,
        Optional<String> qdev,
        String type,
        boolean removable,
        boolean locked,
        Optional<BlockDeviceInfo> inserted,
        Optional<Boolean> trayOpen,
        Optional<OpenEnum<BlockDeviceIoStatus>> ioStatus,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockInfo of(String device, String type, boolean removable, boolean locked) {
        return builder(device, type, removable, locked).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device, String type, boolean removable, boolean locked) {
        return new Builder(device, type, removable, locked);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockInfo decode(QapiReader json) {
        return new BlockInfo(
                json.required("device", QapiReader.TEXT),
                json.optional("qdev", QapiReader.TEXT),
                json.required("type", QapiReader.TEXT),
                json.required("removable", QapiReader.BOOL),
                json.required("locked", QapiReader.BOOL),
                json.optional("inserted", BlockDeviceInfo::decode),
                json.optional("tray_open", QapiReader.BOOL),
                json.optional("io-status", BlockDeviceIoStatus::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("qdev", qdev);
        json.put("type", type);
        json.put("removable", removable);
        json.put("locked", locked);
        json.put("inserted", inserted);
        json.put("tray_open", trayOpen);
        json.put("io-status", ioStatus);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private final String type;
        private final boolean removable;
        private final boolean locked;
        private Optional<String> qdev = Optional.empty();
        private Optional<BlockDeviceInfo> inserted = Optional.empty();
        private Optional<Boolean> trayOpen = Optional.empty();
        private Optional<OpenEnum<BlockDeviceIoStatus>> ioStatus = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device, String type, boolean removable, boolean locked) {
            this.device = device;
            this.type = type;
            this.removable = removable;
            this.locked = locked;
        }

        public Builder qdev(String qdev) {
            this.qdev = Optional.of(qdev);
            return this;
        }

        public Builder inserted(BlockDeviceInfo inserted) {
            this.inserted = Optional.of(inserted);
            return this;
        }

        public Builder trayOpen(boolean trayOpen) {
            this.trayOpen = Optional.of(trayOpen);
            return this;
        }

        public Builder ioStatus(BlockDeviceIoStatus ioStatus) {
            this.ioStatus = Optional.of(OpenEnum.of(ioStatus));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockInfo build() {
            return new BlockInfo(device, qdev, type, removable, locked, inserted, trayOpen, ioStatus, unknown);
        }
    }
}
