// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code TPMInfo} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has {@code CONFIG_TPM}. Returned by
 * {@code query-tpm}.
 */
public record TPMInfo(String id, OpenEnum<TpmModel> model, TpmTypeOptions options, JsonMembers unknown)
        implements QapiObject {
    public static TPMInfo of(String id, TpmModel model, TpmTypeOptions options) {
        return new TPMInfo(id, OpenEnum.of(model), options, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TPMInfo decode(QapiReader json) {
        return new TPMInfo(
                json.required("id", QapiReader.TEXT),
                json.required("model", TpmModel::decode),
                json.required("options", TpmTypeOptions::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("model", model);
        json.put("options", options);
        unknown.encode(json);
    }
}
