// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code TargetInfo} of QAPI's {@code machine.json}, since QEMU 1.2. Returned by {@code query-target}. */
public record TargetInfo(OpenEnum<SysEmuTarget> arch, JsonMembers unknown) implements QapiObject {
    public static TargetInfo of(SysEmuTarget arch) {
        return new TargetInfo(OpenEnum.of(arch), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TargetInfo decode(QapiReader json) {
        return new TargetInfo(json.required("arch", SysEmuTarget::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("arch", arch);
        unknown.encode(json);
    }
}
