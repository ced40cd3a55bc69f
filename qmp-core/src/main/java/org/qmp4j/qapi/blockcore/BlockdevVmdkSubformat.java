// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevVmdkSubformat} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public enum BlockdevVmdkSubformat implements QapiEnum {
    MONOLITHIC_SPARSE("monolithicSparse"),
    MONOLITHIC_FLAT("monolithicFlat"),
    TWO_GB_MAX_EXTENT_SPARSE("twoGbMaxExtentSparse"),
    TWO_GB_MAX_EXTENT_FLAT("twoGbMaxExtentFlat"),
    STREAM_OPTIMIZED("streamOptimized");

    private final String qapiName;

    BlockdevVmdkSubformat(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevVmdkSubformat> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
