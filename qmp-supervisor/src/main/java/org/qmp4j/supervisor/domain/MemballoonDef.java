package org.qmp4j.supervisor.domain;

/**
 * The memory balloon ({@code <memballoon>}).
 *
 * @param model its model
 * @param placement its id and its place
 */
public record MemballoonDef(MemballoonModel model, Placement placement) implements DeviceDef {
    public MemballoonDef {
        if (model == MemballoonModel.NONE && !placement.equals(Placement.OPEN)) {
            throw new IllegalArgumentException("a balloon that is not there has no address");
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.MEMBALLOON;
    }

    @Override
    public boolean isInGuest() {
        return model != MemballoonModel.NONE;
    }

    @Override
    public MemballoonDef placed(Placement where) {
        return new MemballoonDef(model, where);
    }
}
