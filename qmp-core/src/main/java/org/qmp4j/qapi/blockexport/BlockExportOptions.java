// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code BlockExportOptions} of QAPI's {@code block-export.json}, since QEMU 4.2. */
public sealed interface BlockExportOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<BlockExportType> type();

    /** What every variant has. */
    BlockExportOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockExportOptions decode(QapiReader json) {
        OpenEnum<BlockExportType> type = json.required("type", BlockExportType::decode);
        BlockExportOptionsBase base = BlockExportOptionsBase.decode(json);
        return switch (type.text()) {
            case "nbd" -> new Nbd(base, BlockExportOptionsNbd.decode(json));
            case "vhost-user-blk" -> new VhostUserBlk(base, BlockExportOptionsVhostUserBlk.decode(json));
            case "fuse" -> new Fuse(base, BlockExportOptionsFuse.decode(json));
            case "vduse-blk" -> new VduseBlk(base, BlockExportOptionsVduseBlk.decode(json));
            default -> new Unknown(base, type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        base().encode(json);
        options().encode(json);
    }

    /** {@code nbd}. */
    record Nbd(BlockExportOptionsBase base, BlockExportOptionsNbd options) implements BlockExportOptions {
        @Override
        public OpenEnum<BlockExportType> type() {
            return OpenEnum.of(BlockExportType.NBD);
        }
    }

    /** {@code vhost-user-blk}. */
    record VhostUserBlk(BlockExportOptionsBase base, BlockExportOptionsVhostUserBlk options)
            implements BlockExportOptions {
        @Override
        public OpenEnum<BlockExportType> type() {
            return OpenEnum.of(BlockExportType.VHOST_USER_BLK);
        }
    }

    /** {@code fuse}. */
    record Fuse(BlockExportOptionsBase base, BlockExportOptionsFuse options) implements BlockExportOptions {
        @Override
        public OpenEnum<BlockExportType> type() {
            return OpenEnum.of(BlockExportType.FUSE);
        }
    }

    /** {@code vduse-blk}. */
    record VduseBlk(BlockExportOptionsBase base, BlockExportOptionsVduseBlk options) implements BlockExportOptions {
        @Override
        public OpenEnum<BlockExportType> type() {
            return OpenEnum.of(BlockExportType.VDUSE_BLK);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(BlockExportOptionsBase base, OpenEnum<BlockExportType> type, JsonMembers options)
            implements BlockExportOptions {}
}
