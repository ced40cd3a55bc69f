package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/**
 * The video card of one start.
 *
 * @param alias its id
 * @param model its model, never {@code NONE}
 * @param address its place
 */
public record VideoPlan(String alias, VideoModel model, PciAddress address) {}
