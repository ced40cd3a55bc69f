// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SshHostKeyCheckHashType} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public enum SshHostKeyCheckHashType implements QapiEnum {
    MD5("md5"),
    SHA1("sha1"),
    SHA256("sha256");

    private final String qapiName;

    SshHostKeyCheckHashType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SshHostKeyCheckHashType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
