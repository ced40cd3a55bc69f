package org.qmp4j.supervisor.domain;

/**
 * A trusted platform module ({@code <tpm>}).
 *
 * @param model how the guest talks to it
 * @param backend what makes it
 * @param placement its id
 */
public record TpmDef(Model model, TpmBackend backend, Placement placement) implements DeviceDef {
    /** How the guest talks to it. */
    public enum Model {
        TIS("tpm-tis"),
        CRB("tpm-crb");

        private final String id;

        Model(String id) {
            this.id = id;
        }

        /** The word in the XML, and QEMU's. */
        public String id() {
            return id;
        }
    }

    public TpmDef {
        if (model == Model.CRB && backend instanceof TpmBackend.Emulator emulator && "1.2".equals(emulator.version())) {
            throw new IllegalArgumentException("a TPM of model 'tpm-crb' has version 2.0");
        }
        if (placement.address() != null) {
            throw new IllegalArgumentException("a TPM has no address");
        }
    }

    /** The same, of the version that it has when none is said. */
    public TpmDef completed() {
        if (!(backend instanceof TpmBackend.Emulator emulator) || emulator.version() != null) {
            return this;
        }
        String version = model == Model.TIS ? "1.2" : "2.0";
        return new TpmDef(
                model,
                new TpmBackend.Emulator(version, emulator.persistent(), emulator.debug(), emulator.details()),
                placement);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.TPM;
    }

    @Override
    public TpmDef placed(Placement where) {
        return new TpmDef(model, backend, where);
    }
}
