// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code RockerSwitch} of QAPI's {@code rocker.json}, since QEMU 2.4. Returned by {@code query-rocker}. */
public record RockerSwitch(String name, UInt64 id, long ports, JsonMembers unknown) implements QapiObject {
    public static RockerSwitch of(String name, UInt64 id, long ports) {
        return new RockerSwitch(name, id, ports, JsonMembers.NONE);
    }

    public static RockerSwitch of(String name, long id, long ports) {
        return of(name, UInt64.of(id), ports);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RockerSwitch decode(QapiReader json) {
        return new RockerSwitch(
                json.required("name", QapiReader.TEXT),
                json.required("id", QapiReader.UINT64),
                json.required("ports", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("id", id);
        json.put("ports", ports);
        unknown.encode(json);
    }
}
