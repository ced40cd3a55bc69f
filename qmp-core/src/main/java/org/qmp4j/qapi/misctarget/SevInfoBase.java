// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link SevInfo} has. */
public record SevInfoBase(boolean enabled, int apiMajor, int apiMinor, int buildId, OpenEnum<SevState> state)
        implements QapiObject {
    public static SevInfoBase of(boolean enabled, int apiMajor, int apiMinor, int buildId, SevState state) {
        return new SevInfoBase(enabled, apiMajor, apiMinor, buildId, OpenEnum.of(state));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevInfoBase decode(QapiReader json) {
        return new SevInfoBase(
                json.required("enabled", QapiReader.BOOL),
                json.required("api-major", QapiReader.UINT8),
                json.required("api-minor", QapiReader.UINT8),
                json.required("build-id", QapiReader.UINT8),
                json.required("state", SevState::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enabled", enabled);
        json.put("api-major", apiMajor);
        json.put("api-minor", apiMinor);
        json.put("build-id", buildId);
        json.put("state", state);
    }
}
