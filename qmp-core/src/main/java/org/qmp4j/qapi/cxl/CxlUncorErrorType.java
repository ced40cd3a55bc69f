// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CxlUncorErrorType} of QAPI's {@code cxl.json}, since QEMU 8.0. */
public enum CxlUncorErrorType implements QapiEnum {
    CACHE_DATA_PARITY("cache-data-parity"),
    CACHE_ADDRESS_PARITY("cache-address-parity"),
    CACHE_BE_PARITY("cache-be-parity"),
    CACHE_DATA_ECC("cache-data-ecc"),
    MEM_DATA_PARITY("mem-data-parity"),
    MEM_ADDRESS_PARITY("mem-address-parity"),
    MEM_BE_PARITY("mem-be-parity"),
    MEM_DATA_ECC("mem-data-ecc"),
    REINIT_THRESHOLD("reinit-threshold"),
    RSVD_ENCODING("rsvd-encoding"),
    POISON_RECEIVED("poison-received"),
    RECEIVER_OVERFLOW("receiver-overflow"),
    INTERNAL("internal"),
    CXL_IDE_TX("cxl-ide-tx"),
    CXL_IDE_RX("cxl-ide-rx");

    private final String qapiName;

    CxlUncorErrorType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CxlUncorErrorType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
