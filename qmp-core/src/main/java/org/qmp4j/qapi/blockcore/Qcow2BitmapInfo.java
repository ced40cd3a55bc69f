// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code Qcow2BitmapInfo} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record Qcow2BitmapInfo(
        String name, long granularity, List<OpenEnum<Qcow2BitmapInfoFlags>> flags, JsonMembers unknown)
        implements QapiObject {
    public Qcow2BitmapInfo {
        flags = List.copyOf(flags);
    }

    public static Qcow2BitmapInfo of(String name, long granularity, List<Qcow2BitmapInfoFlags> flags) {
        return new Qcow2BitmapInfo(name, granularity, OpenEnum.all(flags), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Qcow2BitmapInfo decode(QapiReader json) {
        return new Qcow2BitmapInfo(
                json.required("name", QapiReader.TEXT),
                json.required("granularity", QapiReader.UINT32),
                json.requiredList("flags", Qcow2BitmapInfoFlags::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("granularity", granularity);
        json.put("flags", flags);
        unknown.encode(json);
    }
}
