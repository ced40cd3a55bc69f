// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockExportType} of QAPI's {@code block-export.json}, since QEMU 4.2. */
public enum BlockExportType implements QapiEnum {
    NBD("nbd"),
    VHOST_USER_BLK("vhost-user-blk"),
    FUSE("fuse"),
    VDUSE_BLK("vduse-blk");

    private final String qapiName;

    BlockExportType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockExportType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
