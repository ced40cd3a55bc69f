// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code ObjectType} of QAPI's {@code qom.json}, since QEMU 6.0. */
public enum ObjectType implements QapiEnum {
    ACPI_GENERIC_INITIATOR("acpi-generic-initiator"),
    ACPI_GENERIC_PORT("acpi-generic-port"),
    AUTHZ_LIST("authz-list"),
    AUTHZ_LISTFILE("authz-listfile"),
    AUTHZ_PAM("authz-pam"),
    AUTHZ_SIMPLE("authz-simple"),
    CAN_BUS("can-bus"),
    CAN_HOST_SOCKETCAN("can-host-socketcan"),
    COLO_COMPARE("colo-compare"),
    CRYPTODEV_BACKEND("cryptodev-backend"),
    CRYPTODEV_BACKEND_BUILTIN("cryptodev-backend-builtin"),
    CRYPTODEV_BACKEND_LKCF("cryptodev-backend-lkcf"),
    CRYPTODEV_VHOST_USER("cryptodev-vhost-user"),
    DBUS_VMSTATE("dbus-vmstate"),
    FILTER_BUFFER("filter-buffer"),
    FILTER_DUMP("filter-dump"),
    FILTER_MIRROR("filter-mirror"),
    FILTER_REDIRECTOR("filter-redirector"),
    FILTER_REPLAY("filter-replay"),
    FILTER_REWRITER("filter-rewriter"),
    INPUT_BARRIER("input-barrier"),
    INPUT_LINUX("input-linux"),
    IOMMUFD("iommufd"),
    IOTHREAD("iothread"),
    MAIN_LOOP("main-loop"),
    MEMORY_BACKEND_EPC("memory-backend-epc"),
    MEMORY_BACKEND_FILE("memory-backend-file"),
    MEMORY_BACKEND_MEMFD("memory-backend-memfd"),
    MEMORY_BACKEND_RAM("memory-backend-ram"),
    MEMORY_BACKEND_SHM("memory-backend-shm"),
    PEF_GUEST("pef-guest"),
    PR_MANAGER_HELPER("pr-manager-helper"),
    QTEST("qtest"),
    RNG_BUILTIN("rng-builtin"),
    RNG_EGD("rng-egd"),
    RNG_RANDOM("rng-random"),
    SECRET("secret"),
    SECRET_KEYRING("secret_keyring"),
    SEV_GUEST("sev-guest"),
    SEV_SNP_GUEST("sev-snp-guest"),
    THREAD_CONTEXT("thread-context"),
    S390_PV_GUEST("s390-pv-guest"),
    THROTTLE_GROUP("throttle-group"),
    TLS_CREDS_ANON("tls-creds-anon"),
    TLS_CREDS_PSK("tls-creds-psk"),
    TLS_CREDS_X509("tls-creds-x509"),
    TLS_CIPHER_SUITES("tls-cipher-suites"),

    /** {@code x-remote-object}. Unstable: QEMU may change or drop it at any time. */
    X_REMOTE_OBJECT("x-remote-object"),

    /** {@code x-vfio-user-server}. Unstable: QEMU may change or drop it at any time. */
    X_VFIO_USER_SERVER("x-vfio-user-server");

    private final String qapiName;

    ObjectType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<ObjectType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
