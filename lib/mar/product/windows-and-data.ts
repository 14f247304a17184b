import type { ProductRow } from "./product";

/** Windows as a base image. */
export const WINDOWS = [
  ["windows-server", "Windows Server", "windows/server"],
  [
    "windows-servercore",
    "Windows Server Core",
    "windows/servercore",
    "server core|servercore|windows core|windowsservercore|ltsc|ltsc2025|ltsc2022|ltsc2019|ltsc2016|windows server",
  ],
  [
    "windows-nanoserver",
    "Nano Server",
    "windows/nanoserver",
    "nanoserver|windows nano server|nano|windows nano|ltsc2025|ltsc2022|ltsc2019|windows server",
  ],
  [
    "iis",
    "Internet Information Services (IIS)",
    "windows/servercore/iis",
    "iis|windows iis|internet information services|iis server|windows web server",
  ],
  ["windows", "Windows", "windows", "full windows|windows desktop|windows base"],
  [
    "windows-servercore-insider",
    "Windows Server Core, Insider Preview",
    "windows/servercore/insider",
    "server core insider|windows insider|windows server insider",
  ],
  [
    "windows-nanoserver-insider",
    "Nano Server, Insider Preview",
    "windows/nanoserver/insider",
    "nano server insider|windows insider",
  ],
] as const satisfies readonly ProductRow[];

/** Databases, and emulators of Azure's data services. */
export const DATA = [
  [
    "sql-server",
    "SQL Server",
    "mssql/server",
    "mssql|ms sql|ms sql server|microsoft sql|sql|sql server linux|sql server express|sql server developer|tsql|sqlserver|database|sql database",
  ],
  [
    "sql-server-rhel",
    "SQL Server on Red Hat Enterprise Linux",
    "mssql/rhel/server",
    "sql server rhel|sql server red hat|mssql rhel",
  ],
  ["mssql-tools", "SQL Server command-line tools", "mssql-tools", "sqlcmd|bcp|sql tools|sql server tools|mssql tools"],
  ["azure-sql-edge", "Azure SQL Edge", "azure-sql-edge", "sql edge|sql server arm64|sql server arm|sql edge arm64"],
  ["data-api-builder", "Data API builder", "azure-databases/data-api-builder", "dab|data api"],
  [
    "cosmos-emulator",
    "Azure Cosmos DB emulator",
    "cosmosdb/linux/azure-cosmos-emulator",
    "cosmos emulator|cosmosdb emulator|cosmos db emulator|cosmos|cosmosdb|cosmos db|documentdb emulator|database|nosql database",
  ],
  [
    "cosmos-emulator-windows",
    "Azure Cosmos DB emulator for Windows",
    "cosmosdb/windows/azure-cosmos-emulator",
    "cosmos emulator windows|cosmosdb windows",
  ],
  [
    "azurite",
    "Azurite, the Azure Storage emulator",
    "azure-storage/azurite",
    "azurite|storage emulator|azure storage emulator|blob emulator|blob storage emulator|queue emulator|table emulator|azure storage|blob storage",
  ],
  [
    "event-hubs-emulator",
    "Azure Event Hubs emulator",
    "azure-messaging/eventhubs-emulator",
    "event hub emulator|event hubs emulator|eventhub emulator|eventhub|eventhubs|event hub|event hubs|kafka emulator",
  ],
  [
    "service-bus-emulator",
    "Azure Service Bus emulator",
    "azure-messaging/servicebus-emulator",
    "service bus emulator|servicebus emulator|service bus|servicebus|azure service bus",
  ],
  [
    "app-configuration-emulator",
    "Azure App Configuration emulator",
    "azure-app-configuration/app-configuration-emulator",
    "app configuration emulator|app configuration|appconfig emulator|app config emulator",
  ],
  [
    "durable-task-emulator",
    "Durable Task Scheduler emulator",
    "dts/dts-emulator",
    "dts emulator|durable task|durable task scheduler|durable task emulator|durable functions emulator",
  ],
] as const satisfies readonly ProductRow[];
