Console.WriteLine("pelvicbot");
