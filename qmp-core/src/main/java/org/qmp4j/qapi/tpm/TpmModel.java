// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code TpmModel} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has {@code CONFIG_TPM}. */
public enum TpmModel implements QapiEnum {
    TPM_TIS("tpm-tis"),
    TPM_CRB("tpm-crb"),
    TPM_SPAPR("tpm-spapr");

    private final String qapiName;

    TpmModel(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<TpmModel> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
