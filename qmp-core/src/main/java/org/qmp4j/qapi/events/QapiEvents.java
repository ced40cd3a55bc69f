// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.UnknownEvent;
import org.qmp4j.qapi.acpi.AcpiDeviceOstEvent;
import org.qmp4j.qapi.block.DeviceTrayMovedEvent;
import org.qmp4j.qapi.block.PrManagerStatusChangedEvent;
import org.qmp4j.qapi.blockcore.BlockImageCorruptedEvent;
import org.qmp4j.qapi.blockcore.BlockIoErrorEvent;
import org.qmp4j.qapi.blockcore.BlockJobCancelledEvent;
import org.qmp4j.qapi.blockcore.BlockJobCompletedEvent;
import org.qmp4j.qapi.blockcore.BlockJobErrorEvent;
import org.qmp4j.qapi.blockcore.BlockJobPendingEvent;
import org.qmp4j.qapi.blockcore.BlockJobReadyEvent;
import org.qmp4j.qapi.blockcore.BlockWriteThresholdEvent;
import org.qmp4j.qapi.blockcore.QuorumFailureEvent;
import org.qmp4j.qapi.blockcore.QuorumReportBadEvent;
import org.qmp4j.qapi.blockexport.BlockExportDeletedEvent;
import org.qmp4j.qapi.chardev.VserportChangeEvent;
import org.qmp4j.qapi.dump.DumpCompletedEvent;
import org.qmp4j.qapi.job.JobStatusChangeEvent;
import org.qmp4j.qapi.machine.BalloonChangeEvent;
import org.qmp4j.qapi.machine.HvBalloonStatusReportEvent;
import org.qmp4j.qapi.machine.MemoryDeviceSizeChangeEvent;
import org.qmp4j.qapi.machinetarget.CpuPolarizationChangeEvent;
import org.qmp4j.qapi.migration.ColoExitEvent;
import org.qmp4j.qapi.migration.MigrationEvent;
import org.qmp4j.qapi.migration.MigrationPassEvent;
import org.qmp4j.qapi.migration.UnplugPrimaryEvent;
import org.qmp4j.qapi.misc.RtcChangeEvent;
import org.qmp4j.qapi.misc.VfuClientHangupEvent;
import org.qmp4j.qapi.net.FailoverNegotiatedEvent;
import org.qmp4j.qapi.net.NetdevStreamConnectedEvent;
import org.qmp4j.qapi.net.NetdevStreamDisconnectedEvent;
import org.qmp4j.qapi.net.NetdevVhostUserConnectedEvent;
import org.qmp4j.qapi.net.NetdevVhostUserDisconnectedEvent;
import org.qmp4j.qapi.net.NicRxFilterChangedEvent;
import org.qmp4j.qapi.qdev.DeviceDeletedEvent;
import org.qmp4j.qapi.qdev.DeviceUnplugGuestErrorEvent;
import org.qmp4j.qapi.runstate.GuestCrashloadedEvent;
import org.qmp4j.qapi.runstate.GuestPanickedEvent;
import org.qmp4j.qapi.runstate.GuestPvshutdownEvent;
import org.qmp4j.qapi.runstate.MemoryFailureEvent;
import org.qmp4j.qapi.runstate.PowerdownEvent;
import org.qmp4j.qapi.runstate.ResetEvent;
import org.qmp4j.qapi.runstate.ResumeEvent;
import org.qmp4j.qapi.runstate.ShutdownEvent;
import org.qmp4j.qapi.runstate.StopEvent;
import org.qmp4j.qapi.runstate.SuspendDiskEvent;
import org.qmp4j.qapi.runstate.SuspendEvent;
import org.qmp4j.qapi.runstate.WakeupEvent;
import org.qmp4j.qapi.runstate.WatchdogEvent;
import org.qmp4j.qapi.ui.SpiceConnectedEvent;
import org.qmp4j.qapi.ui.SpiceDisconnectedEvent;
import org.qmp4j.qapi.ui.SpiceInitializedEvent;
import org.qmp4j.qapi.ui.SpiceMigrateCompletedEvent;
import org.qmp4j.qapi.ui.VncConnectedEvent;
import org.qmp4j.qapi.ui.VncDisconnectedEvent;
import org.qmp4j.qapi.ui.VncInitializedEvent;
import org.qmp4j.qapi.vfio.VfioMigrationEvent;

/** Every event of QAPI by its name. */
public final class QapiEvents {
    private QapiEvents() {}

    /** The type of the events of this name; empty where this library's schema has none. */
    public static Optional<EventType<?>> type(String name) {
        return Optional.ofNullable(name.compareTo("M") < 0 ? first(name) : second(name));
    }

    /**
     * What an event says, as its record or as {@link UnknownEvent}.
     *
     * @throws QapiDecodeException if its data is not what QAPI promises
     */
    public static QapiEvent read(QmpEvent event) {
        EventType<?> type = type(event.name()).orElse(null);
        return type == null ? UnknownEvent.of(event) : type.read(event);
    }

    private static @Nullable EventType<?> first(String name) {
        return switch (name) {
            case "ACPI_DEVICE_OST" -> AcpiDeviceOstEvent.TYPE;
            case "BALLOON_CHANGE" -> BalloonChangeEvent.TYPE;
            case "BLOCK_EXPORT_DELETED" -> BlockExportDeletedEvent.TYPE;
            case "BLOCK_IMAGE_CORRUPTED" -> BlockImageCorruptedEvent.TYPE;
            case "BLOCK_IO_ERROR" -> BlockIoErrorEvent.TYPE;
            case "BLOCK_JOB_CANCELLED" -> BlockJobCancelledEvent.TYPE;
            case "BLOCK_JOB_COMPLETED" -> BlockJobCompletedEvent.TYPE;
            case "BLOCK_JOB_ERROR" -> BlockJobErrorEvent.TYPE;
            case "BLOCK_JOB_PENDING" -> BlockJobPendingEvent.TYPE;
            case "BLOCK_JOB_READY" -> BlockJobReadyEvent.TYPE;
            case "BLOCK_WRITE_THRESHOLD" -> BlockWriteThresholdEvent.TYPE;
            case "COLO_EXIT" -> ColoExitEvent.TYPE;
            case "CPU_POLARIZATION_CHANGE" -> CpuPolarizationChangeEvent.TYPE;
            case "DEVICE_DELETED" -> DeviceDeletedEvent.TYPE;
            case "DEVICE_TRAY_MOVED" -> DeviceTrayMovedEvent.TYPE;
            case "DEVICE_UNPLUG_GUEST_ERROR" -> DeviceUnplugGuestErrorEvent.TYPE;
            case "DUMP_COMPLETED" -> DumpCompletedEvent.TYPE;
            case "FAILOVER_NEGOTIATED" -> FailoverNegotiatedEvent.TYPE;
            case "GUEST_CRASHLOADED" -> GuestCrashloadedEvent.TYPE;
            case "GUEST_PANICKED" -> GuestPanickedEvent.TYPE;
            case "GUEST_PVSHUTDOWN" -> GuestPvshutdownEvent.TYPE;
            case "HV_BALLOON_STATUS_REPORT" -> HvBalloonStatusReportEvent.TYPE;
            case "JOB_STATUS_CHANGE" -> JobStatusChangeEvent.TYPE;
            default -> null;
        };
    }

    private static @Nullable EventType<?> second(String name) {
        return switch (name) {
            case "MEMORY_DEVICE_SIZE_CHANGE" -> MemoryDeviceSizeChangeEvent.TYPE;
            case "MEMORY_FAILURE" -> MemoryFailureEvent.TYPE;
            case "MIGRATION" -> MigrationEvent.TYPE;
            case "MIGRATION_PASS" -> MigrationPassEvent.TYPE;
            case "NETDEV_STREAM_CONNECTED" -> NetdevStreamConnectedEvent.TYPE;
            case "NETDEV_STREAM_DISCONNECTED" -> NetdevStreamDisconnectedEvent.TYPE;
            case "NETDEV_VHOST_USER_CONNECTED" -> NetdevVhostUserConnectedEvent.TYPE;
            case "NETDEV_VHOST_USER_DISCONNECTED" -> NetdevVhostUserDisconnectedEvent.TYPE;
            case "NIC_RX_FILTER_CHANGED" -> NicRxFilterChangedEvent.TYPE;
            case "POWERDOWN" -> PowerdownEvent.TYPE;
            case "PR_MANAGER_STATUS_CHANGED" -> PrManagerStatusChangedEvent.TYPE;
            case "QUORUM_FAILURE" -> QuorumFailureEvent.TYPE;
            case "QUORUM_REPORT_BAD" -> QuorumReportBadEvent.TYPE;
            case "RESET" -> ResetEvent.TYPE;
            case "RESUME" -> ResumeEvent.TYPE;
            case "RTC_CHANGE" -> RtcChangeEvent.TYPE;
            case "SHUTDOWN" -> ShutdownEvent.TYPE;
            case "SPICE_CONNECTED" -> SpiceConnectedEvent.TYPE;
            case "SPICE_DISCONNECTED" -> SpiceDisconnectedEvent.TYPE;
            case "SPICE_INITIALIZED" -> SpiceInitializedEvent.TYPE;
            case "SPICE_MIGRATE_COMPLETED" -> SpiceMigrateCompletedEvent.TYPE;
            case "STOP" -> StopEvent.TYPE;
            case "SUSPEND" -> SuspendEvent.TYPE;
            case "SUSPEND_DISK" -> SuspendDiskEvent.TYPE;
            case "UNPLUG_PRIMARY" -> UnplugPrimaryEvent.TYPE;
            case "VFIO_MIGRATION" -> VfioMigrationEvent.TYPE;
            case "VFU_CLIENT_HANGUP" -> VfuClientHangupEvent.TYPE;
            case "VNC_CONNECTED" -> VncConnectedEvent.TYPE;
            case "VNC_DISCONNECTED" -> VncDisconnectedEvent.TYPE;
            case "VNC_INITIALIZED" -> VncInitializedEvent.TYPE;
            case "VSERPORT_CHANGE" -> VserportChangeEvent.TYPE;
            case "WAKEUP" -> WakeupEvent.TYPE;
            case "WATCHDOG" -> WatchdogEvent.TYPE;
            default -> null;
        };
    }
}
