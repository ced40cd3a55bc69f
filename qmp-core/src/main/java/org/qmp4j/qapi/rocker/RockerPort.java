// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RockerPort} of QAPI's {@code rocker.json}, since QEMU 2.4. Returned by {@code query-rocker-ports}. */
public record RockerPort(
        String name,
        boolean enabled,
        boolean linkUp,
        long speed,
        OpenEnum<RockerPortDuplex> duplex,
        OpenEnum<RockerPortAutoneg> autoneg,
        JsonMembers unknown)
        implements QapiObject {
    public static RockerPort of(
            String name,
            boolean enabled,
            boolean linkUp,
            long speed,
            RockerPortDuplex duplex,
            RockerPortAutoneg autoneg) {
        return new RockerPort(
                name, enabled, linkUp, speed, OpenEnum.of(duplex), OpenEnum.of(autoneg), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RockerPort decode(QapiReader json) {
        return new RockerPort(
                json.required("name", QapiReader.TEXT),
                json.required("enabled", QapiReader.BOOL),
                json.required("link-up", QapiReader.BOOL),
                json.required("speed", QapiReader.UINT32),
                json.required("duplex", RockerPortDuplex::decode),
                json.required("autoneg", RockerPortAutoneg::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("enabled", enabled);
        json.put("link-up", linkUp);
        json.put("speed", speed);
        json.put("duplex", duplex);
        json.put("autoneg", autoneg);
        unknown.encode(json);
    }
}
