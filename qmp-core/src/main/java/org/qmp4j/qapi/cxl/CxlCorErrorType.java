// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CxlCorErrorType} of QAPI's {@code cxl.json}, since QEMU 8.0. */
public enum CxlCorErrorType implements QapiEnum {
    CACHE_DATA_ECC("cache-data-ecc"),
    MEM_DATA_ECC("mem-data-ecc"),
    CRC_THRESHOLD("crc-threshold"),
    RETRY_THRESHOLD("retry-threshold"),
    CACHE_POISON_RECEIVED("cache-poison-received"),
    MEM_POISON_RECEIVED("mem-poison-received"),
    PHYSICAL("physical");

    private final String qapiName;

    CxlCorErrorType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CxlCorErrorType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
