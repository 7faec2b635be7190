using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bases.Infrastructure.Store.Migrations.Sqlite
{
    /// <summary>Indexes of those rows only that are looked for, and candidates in one tree: each step writes fewer pages.</summary>
    public partial class FewerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_closed_by_closed_at",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_state_assignee",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_state_due_at",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_task_candidates_task_key",
                table: "task_candidates");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_assignee_state",
                table: "tasks",
                columns: new[] { "assignee", "state" },
                filter: "assignee IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_closed_by_closed_at",
                table: "tasks",
                columns: new[] { "closed_by", "closed_at" },
                filter: "closed_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_due_at",
                table: "tasks",
                column: "due_at",
                filter: "state = 0");

            migrationBuilder.Sql(
                "CREATE TABLE inbox (candidate TEXT NOT NULL, due_at INTEGER NOT NULL, task_key INTEGER NOT NULL, PRIMARY KEY (candidate, due_at, task_key)) WITHOUT ROWID");
            migrationBuilder.Sql("INSERT INTO inbox SELECT candidate, due_at, task_key FROM task_candidates");
            migrationBuilder.DropTable(name: "task_candidates");
            migrationBuilder.RenameTable(name: "inbox", newName: "task_candidates");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_assignee_state",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_closed_by_closed_at",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_due_at",
                table: "tasks");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_closed_by_closed_at",
                table: "tasks",
                columns: new[] { "closed_by", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_state_assignee",
                table: "tasks",
                columns: new[] { "state", "assignee" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_state_due_at",
                table: "tasks",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_task_candidates_task_key",
                table: "task_candidates",
                column: "task_key");
        }
    }
}
