// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.authz.AuthZListFileProperties;
import org.qmp4j.qapi.authz.AuthZListProperties;
import org.qmp4j.qapi.authz.AuthZPAMProperties;
import org.qmp4j.qapi.authz.AuthZSimpleProperties;
import org.qmp4j.qapi.blockcore.ThrottleGroupProperties;
import org.qmp4j.qapi.crypto.SecretKeyringProperties;
import org.qmp4j.qapi.crypto.SecretProperties;
import org.qmp4j.qapi.crypto.TlsCredsAnonProperties;
import org.qmp4j.qapi.crypto.TlsCredsProperties;
import org.qmp4j.qapi.crypto.TlsCredsPskProperties;
import org.qmp4j.qapi.crypto.TlsCredsX509Properties;

/** Union {@code ObjectOptions} of QAPI's {@code qom.json}, since QEMU 6.0. */
public sealed interface ObjectOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<ObjectType> qomType();

    /** What every variant has. */
    ObjectOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static ObjectOptions decode(QapiReader json) {
        OpenEnum<ObjectType> qomType = json.required("qom-type", ObjectType::decode);
        ObjectOptionsBase base = ObjectOptionsBase.decode(json);
        return switch (qomType.text()) {
            case "acpi-generic-initiator" ->
                new AcpiGenericInitiator(base, AcpiGenericInitiatorProperties.decode(json));
            case "acpi-generic-port" -> new AcpiGenericPort(base, AcpiGenericPortProperties.decode(json));
            case "authz-list" -> new AuthzList(base, AuthZListProperties.decode(json));
            case "authz-listfile" -> new AuthzListfile(base, AuthZListFileProperties.decode(json));
            case "authz-pam" -> new AuthzPam(base, AuthZPAMProperties.decode(json));
            case "authz-simple" -> new AuthzSimple(base, AuthZSimpleProperties.decode(json));
            case "can-bus" -> new CanBus(base, json.rest());
            case "can-host-socketcan" -> new CanHostSocketcan(base, CanHostSocketcanProperties.decode(json));
            case "colo-compare" -> new ColoCompare(base, ColoCompareProperties.decode(json));
            case "cryptodev-backend" -> new CryptodevBackend(base, CryptodevBackendProperties.decode(json));
            case "cryptodev-backend-builtin" ->
                new CryptodevBackendBuiltin(base, CryptodevBackendProperties.decode(json));
            case "cryptodev-backend-lkcf" -> new CryptodevBackendLkcf(base, CryptodevBackendProperties.decode(json));
            case "cryptodev-vhost-user" -> new CryptodevVhostUser(base, CryptodevVhostUserProperties.decode(json));
            case "dbus-vmstate" -> new DbusVmstate(base, DBusVMStateProperties.decode(json));
            case "filter-buffer" -> new FilterBuffer(base, FilterBufferProperties.decode(json));
            case "filter-dump" -> new FilterDump(base, FilterDumpProperties.decode(json));
            case "filter-mirror" -> new FilterMirror(base, FilterMirrorProperties.decode(json));
            case "filter-redirector" -> new FilterRedirector(base, FilterRedirectorProperties.decode(json));
            case "filter-replay" -> new FilterReplay(base, NetfilterProperties.decode(json));
            case "filter-rewriter" -> new FilterRewriter(base, FilterRewriterProperties.decode(json));
            case "input-barrier" -> new InputBarrier(base, InputBarrierProperties.decode(json));
            case "input-linux" -> new InputLinux(base, InputLinuxProperties.decode(json));
            case "iommufd" -> new Iommufd(base, IOMMUFDProperties.decode(json));
            case "iothread" -> new Iothread(base, IothreadProperties.decode(json));
            case "main-loop" -> new MainLoop(base, MainLoopProperties.decode(json));
            case "memory-backend-epc" -> new MemoryBackendEpc(base, MemoryBackendEpcProperties.decode(json));
            case "memory-backend-file" -> new MemoryBackendFile(base, MemoryBackendFileProperties.decode(json));
            case "memory-backend-memfd" -> new MemoryBackendMemfd(base, MemoryBackendMemfdProperties.decode(json));
            case "memory-backend-ram" -> new MemoryBackendRam(base, MemoryBackendProperties.decode(json));
            case "memory-backend-shm" -> new MemoryBackendShm(base, MemoryBackendShmProperties.decode(json));
            case "pef-guest" -> new PefGuest(base, json.rest());
            case "pr-manager-helper" -> new PrManagerHelper(base, PrManagerHelperProperties.decode(json));
            case "qtest" -> new Qtest(base, QtestProperties.decode(json));
            case "rng-builtin" -> new RngBuiltin(base, RngProperties.decode(json));
            case "rng-egd" -> new RngEgd(base, RngEgdProperties.decode(json));
            case "rng-random" -> new RngRandom(base, RngRandomProperties.decode(json));
            case "secret" -> new Secret(base, SecretProperties.decode(json));
            case "secret_keyring" -> new SecretKeyring(base, SecretKeyringProperties.decode(json));
            case "sev-guest" -> new SevGuest(base, SevGuestProperties.decode(json));
            case "sev-snp-guest" -> new SevSnpGuest(base, SevSnpGuestProperties.decode(json));
            case "thread-context" -> new ThreadContext(base, ThreadContextProperties.decode(json));
            case "s390-pv-guest" -> new S390PvGuest(base, json.rest());
            case "throttle-group" -> new ThrottleGroup(base, ThrottleGroupProperties.decode(json));
            case "tls-creds-anon" -> new TlsCredsAnon(base, TlsCredsAnonProperties.decode(json));
            case "tls-creds-psk" -> new TlsCredsPsk(base, TlsCredsPskProperties.decode(json));
            case "tls-creds-x509" -> new TlsCredsX509(base, TlsCredsX509Properties.decode(json));
            case "tls-cipher-suites" -> new TlsCipherSuites(base, TlsCredsProperties.decode(json));
            case "x-remote-object" -> new XRemoteObject(base, RemoteObjectProperties.decode(json));
            case "x-vfio-user-server" -> new XVfioUserServer(base, VfioUserServerProperties.decode(json));
            default -> new Unknown(base, qomType, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("qom-type", qomType());
        base().encode(json);
        options().encode(json);
    }

    /** {@code acpi-generic-initiator}. */
    record AcpiGenericInitiator(ObjectOptionsBase base, AcpiGenericInitiatorProperties options)
            implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.ACPI_GENERIC_INITIATOR);
        }
    }

    /** {@code acpi-generic-port}. */
    record AcpiGenericPort(ObjectOptionsBase base, AcpiGenericPortProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.ACPI_GENERIC_PORT);
        }
    }

    /** {@code authz-list}. */
    record AuthzList(ObjectOptionsBase base, AuthZListProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.AUTHZ_LIST);
        }
    }

    /** {@code authz-listfile}. */
    record AuthzListfile(ObjectOptionsBase base, AuthZListFileProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.AUTHZ_LISTFILE);
        }
    }

    /** {@code authz-pam}. */
    record AuthzPam(ObjectOptionsBase base, AuthZPAMProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.AUTHZ_PAM);
        }
    }

    /** {@code authz-simple}. */
    record AuthzSimple(ObjectOptionsBase base, AuthZSimpleProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.AUTHZ_SIMPLE);
        }
    }

    /** {@code can-bus}. */
    record CanBus(ObjectOptionsBase base, JsonMembers options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.CAN_BUS);
        }
    }

    /** {@code can-host-socketcan}. */
    record CanHostSocketcan(ObjectOptionsBase base, CanHostSocketcanProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.CAN_HOST_SOCKETCAN);
        }
    }

    /** {@code colo-compare}. */
    record ColoCompare(ObjectOptionsBase base, ColoCompareProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.COLO_COMPARE);
        }
    }

    /** {@code cryptodev-backend}. */
    record CryptodevBackend(ObjectOptionsBase base, CryptodevBackendProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.CRYPTODEV_BACKEND);
        }
    }

    /** {@code cryptodev-backend-builtin}. */
    record CryptodevBackendBuiltin(ObjectOptionsBase base, CryptodevBackendProperties options)
            implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.CRYPTODEV_BACKEND_BUILTIN);
        }
    }

    /** {@code cryptodev-backend-lkcf}. */
    record CryptodevBackendLkcf(ObjectOptionsBase base, CryptodevBackendProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.CRYPTODEV_BACKEND_LKCF);
        }
    }

    /** {@code cryptodev-vhost-user}. */
    record CryptodevVhostUser(ObjectOptionsBase base, CryptodevVhostUserProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.CRYPTODEV_VHOST_USER);
        }
    }

    /** {@code dbus-vmstate}. */
    record DbusVmstate(ObjectOptionsBase base, DBusVMStateProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.DBUS_VMSTATE);
        }
    }

    /** {@code filter-buffer}. */
    record FilterBuffer(ObjectOptionsBase base, FilterBufferProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.FILTER_BUFFER);
        }
    }

    /** {@code filter-dump}. */
    record FilterDump(ObjectOptionsBase base, FilterDumpProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.FILTER_DUMP);
        }
    }

    /** {@code filter-mirror}. */
    record FilterMirror(ObjectOptionsBase base, FilterMirrorProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.FILTER_MIRROR);
        }
    }

    /** {@code filter-redirector}. */
    record FilterRedirector(ObjectOptionsBase base, FilterRedirectorProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.FILTER_REDIRECTOR);
        }
    }

    /** {@code filter-replay}. */
    record FilterReplay(ObjectOptionsBase base, NetfilterProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.FILTER_REPLAY);
        }
    }

    /** {@code filter-rewriter}. */
    record FilterRewriter(ObjectOptionsBase base, FilterRewriterProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.FILTER_REWRITER);
        }
    }

    /** {@code input-barrier}. */
    record InputBarrier(ObjectOptionsBase base, InputBarrierProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.INPUT_BARRIER);
        }
    }

    /** {@code input-linux}. */
    record InputLinux(ObjectOptionsBase base, InputLinuxProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.INPUT_LINUX);
        }
    }

    /** {@code iommufd}. */
    record Iommufd(ObjectOptionsBase base, IOMMUFDProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.IOMMUFD);
        }
    }

    /** {@code iothread}. */
    record Iothread(ObjectOptionsBase base, IothreadProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.IOTHREAD);
        }
    }

    /** {@code main-loop}. */
    record MainLoop(ObjectOptionsBase base, MainLoopProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.MAIN_LOOP);
        }
    }

    /** {@code memory-backend-epc}. */
    record MemoryBackendEpc(ObjectOptionsBase base, MemoryBackendEpcProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.MEMORY_BACKEND_EPC);
        }
    }

    /** {@code memory-backend-file}. */
    record MemoryBackendFile(ObjectOptionsBase base, MemoryBackendFileProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.MEMORY_BACKEND_FILE);
        }
    }

    /** {@code memory-backend-memfd}. */
    record MemoryBackendMemfd(ObjectOptionsBase base, MemoryBackendMemfdProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.MEMORY_BACKEND_MEMFD);
        }
    }

    /** {@code memory-backend-ram}. */
    record MemoryBackendRam(ObjectOptionsBase base, MemoryBackendProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.MEMORY_BACKEND_RAM);
        }
    }

    /** {@code memory-backend-shm}. */
    record MemoryBackendShm(ObjectOptionsBase base, MemoryBackendShmProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.MEMORY_BACKEND_SHM);
        }
    }

    /** {@code pef-guest}. */
    record PefGuest(ObjectOptionsBase base, JsonMembers options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.PEF_GUEST);
        }
    }

    /** {@code pr-manager-helper}. */
    record PrManagerHelper(ObjectOptionsBase base, PrManagerHelperProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.PR_MANAGER_HELPER);
        }
    }

    /** {@code qtest}. */
    record Qtest(ObjectOptionsBase base, QtestProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.QTEST);
        }
    }

    /** {@code rng-builtin}. */
    record RngBuiltin(ObjectOptionsBase base, RngProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.RNG_BUILTIN);
        }
    }

    /** {@code rng-egd}. */
    record RngEgd(ObjectOptionsBase base, RngEgdProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.RNG_EGD);
        }
    }

    /** {@code rng-random}. */
    record RngRandom(ObjectOptionsBase base, RngRandomProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.RNG_RANDOM);
        }
    }

    /** {@code secret}. */
    record Secret(ObjectOptionsBase base, SecretProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.SECRET);
        }
    }

    /** {@code secret_keyring}. */
    record SecretKeyring(ObjectOptionsBase base, SecretKeyringProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.SECRET_KEYRING);
        }
    }

    /** {@code sev-guest}. */
    record SevGuest(ObjectOptionsBase base, SevGuestProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.SEV_GUEST);
        }
    }

    /** {@code sev-snp-guest}. */
    record SevSnpGuest(ObjectOptionsBase base, SevSnpGuestProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.SEV_SNP_GUEST);
        }
    }

    /** {@code thread-context}. */
    record ThreadContext(ObjectOptionsBase base, ThreadContextProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.THREAD_CONTEXT);
        }
    }

    /** {@code s390-pv-guest}. */
    record S390PvGuest(ObjectOptionsBase base, JsonMembers options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.S390_PV_GUEST);
        }
    }

    /** {@code throttle-group}. */
    record ThrottleGroup(ObjectOptionsBase base, ThrottleGroupProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.THROTTLE_GROUP);
        }
    }

    /** {@code tls-creds-anon}. */
    record TlsCredsAnon(ObjectOptionsBase base, TlsCredsAnonProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.TLS_CREDS_ANON);
        }
    }

    /** {@code tls-creds-psk}. */
    record TlsCredsPsk(ObjectOptionsBase base, TlsCredsPskProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.TLS_CREDS_PSK);
        }
    }

    /** {@code tls-creds-x509}. */
    record TlsCredsX509(ObjectOptionsBase base, TlsCredsX509Properties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.TLS_CREDS_X509);
        }
    }

    /** {@code tls-cipher-suites}. */
    record TlsCipherSuites(ObjectOptionsBase base, TlsCredsProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.TLS_CIPHER_SUITES);
        }
    }

    /** {@code x-remote-object}. Unstable: QEMU may change or drop it at any time. */
    record XRemoteObject(ObjectOptionsBase base, RemoteObjectProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.X_REMOTE_OBJECT);
        }
    }

    /** {@code x-vfio-user-server}. Unstable: QEMU may change or drop it at any time. */
    record XVfioUserServer(ObjectOptionsBase base, VfioUserServerProperties options) implements ObjectOptions {
        @Override
        public OpenEnum<ObjectType> qomType() {
            return OpenEnum.of(ObjectType.X_VFIO_USER_SERVER);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(ObjectOptionsBase base, OpenEnum<ObjectType> qomType, JsonMembers options)
            implements ObjectOptions {}
}
