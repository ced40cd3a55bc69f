// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NumaDistOptions} of QAPI's {@code machine.json}, since QEMU 2.10. */
public record NumaDistOptions(int src, int dst, int val, JsonMembers unknown) implements QapiObject {
    public static NumaDistOptions of(int src, int dst, int val) {
        return new NumaDistOptions(src, dst, val, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NumaDistOptions decode(QapiReader json) {
        return new NumaDistOptions(
                json.required("src", QapiReader.UINT16),
                json.required("dst", QapiReader.UINT16),
                json.required("val", QapiReader.UINT8),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("src", src);
        json.put("dst", dst);
        json.put("val", val);
        unknown.encode(json);
    }
}
