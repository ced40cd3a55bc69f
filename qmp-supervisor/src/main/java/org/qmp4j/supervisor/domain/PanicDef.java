package org.qmp4j.supervisor.domain;

/**
 * The device by which a guest tells that its kernel has panicked ({@code <panic>}): pvpanic on the ISA bus.
 *
 * @param placement its id and its place
 */
public record PanicDef(Placement placement) implements DeviceDef {
    @Override
    public DeviceKind kind() {
        return DeviceKind.PANIC;
    }

    @Override
    public PanicDef placed(Placement where) {
        return new PanicDef(where);
    }
}
