// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code DirtyRateMeasureMode} of QAPI's {@code migration.json}, since QEMU 6.2. */
public enum DirtyRateMeasureMode implements QapiEnum {
    PAGE_SAMPLING("page-sampling"),
    DIRTY_RING("dirty-ring"),
    DIRTY_BITMAP("dirty-bitmap");

    private final String qapiName;

    DirtyRateMeasureMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<DirtyRateMeasureMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
