// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code DumpGuestMemoryFormat} of QAPI's {@code dump.json}, since QEMU 2.0. */
public enum DumpGuestMemoryFormat implements QapiEnum {
    ELF("elf"),
    KDUMP_ZLIB("kdump-zlib"),
    KDUMP_LZO("kdump-lzo"),
    KDUMP_SNAPPY("kdump-snappy"),
    KDUMP_RAW_ZLIB("kdump-raw-zlib"),
    KDUMP_RAW_LZO("kdump-raw-lzo"),
    KDUMP_RAW_SNAPPY("kdump-raw-snappy"),
    WIN_DMP("win-dmp");

    private final String qapiName;

    DumpGuestMemoryFormat(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<DumpGuestMemoryFormat> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
